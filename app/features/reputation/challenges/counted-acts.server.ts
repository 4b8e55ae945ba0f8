import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import type { Challenge, ChallengeAct } from './challenge';

type Fragment = PendingQuery<Row[]>;
type Counted = Pick<Challenge, 'id' | 'act' | 'startsAt' | 'endsAt'>;

/**
 * The acts that count for a challenge, of one member or of everybody, as rows (member_id, item, subject_kind, subject_id,
 * at): an item counts once, however often it is done. They are what holds now: words that were hidden or taken back, and
 * acceptances that were undone, are not among them. What an import brought was done elsewhere and counts for nothing.
 */
export function countedActs(db: Db, challenge: Counted, memberId: number | null): Fragment {
  return acts[challenge.act](db, challenge, memberId);
}

const acts: Record<ChallengeAct, (db: Db, challenge: Counted, memberId: number | null) => Fragment> = {
  'answer-accepted': ({ sql }, { startsAt, endsAt }, memberId) => sql`
    select r.author_id as member_id, r.id as item, 'reply' as subject_kind, r.id as subject_id, a.occurred_at as at
    from acceptances a join replies r on r.id = a.reply_id join threads t on t.id = a.thread_id
    where a.undone_at is null and r.state = 'visible' and t.state = 'visible' and r.import_source is null
      and r.author_id is distinct from coalesce(a.asker_id, t.author_id) and a.accepted_by is distinct from r.author_id
      and a.occurred_at >= ${startsAt} and a.occurred_at < ${endsAt}
      and (${memberId}::bigint is null or r.author_id = ${memberId}::bigint)`,
  'answer-chosen': ({ sql }, { startsAt, endsAt }, memberId) => sql`
    select a.accepted_by as member_id, t.id as item, 'thread' as subject_kind, t.id as subject_id, a.occurred_at as at
    from acceptances a join replies r on r.id = a.reply_id join threads t on t.id = a.thread_id
    where a.undone_at is null and r.state = 'visible' and t.state = 'visible' and t.import_source is null
      and a.accepted_by = coalesce(a.asker_id, t.author_id) and r.author_id is distinct from a.accepted_by
      and a.occurred_at >= ${startsAt} and a.occurred_at < ${endsAt}
      and (${memberId}::bigint is null or a.accepted_by = ${memberId}::bigint)`,
  'board-posted-in': ({ sql }, { id, startsAt, endsAt }, memberId) => sql`
    select distinct on (post.member_id, b.id) post.member_id, b.id as item, post.subject_kind, post.subject_id, post.at
    from (
      select t.author_id as member_id, 'thread' as subject_kind, t.id as subject_id, t.board_id, t.occurred_at as at
      from threads t
      where t.state = 'visible' and t.import_source is null and t.occurred_at >= ${startsAt} and t.occurred_at < ${endsAt}
        and (${memberId}::bigint is null or t.author_id = ${memberId}::bigint)
      union all
      select r.author_id, 'reply', r.id, t.board_id, r.occurred_at
      from replies r join threads t on t.id = r.thread_id
      where r.state = 'visible' and t.state = 'visible' and r.import_source is null
        and r.occurred_at >= ${startsAt} and r.occurred_at < ${endsAt}
        and (${memberId}::bigint is null or r.author_id = ${memberId}::bigint)
    ) as post
    join boards b on b.id = post.board_id and b.seen_by && '{public,members}'::text[]
    where post.member_id is not null and (
      exists (select from challenge_boards c where c.challenge_id = ${id} and c.board_id = b.id)
      or not exists (select from challenge_boards c where c.challenge_id = ${id}))
    order by post.member_id, b.id, post.at, post.subject_id`,
};
