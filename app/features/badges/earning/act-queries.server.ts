import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import type { BadgeAct } from '../badge-act';

export type Fragment = PendingQuery<Row[]>;

/**
 * What the members of `chosen` have done, one row for each act: `act, member_id, kind, id, at`. Asked of the present, so
 * that duplicates and reorderings of facts change nothing. Acts on one's own words are none, nor is what is not visible.
 */
export function actsDone(db: Db, acts: ReadonlySet<BadgeAct>): Fragment {
  const none = db.sql`
    select null::text as act, null::bigint as member_id, null::text as kind, null::bigint as id, null::timestamptz as at where false`;
  return [...acts].reduce((before, act) => db.sql`${before} union all ${done[act](db)}`, none);
}

const done: Record<BadgeAct, (db: Db) => Fragment> = {
  'address.confirmed': ({ sql }) => sql`
    select 'address.confirmed', m.id, 'member', m.id, m.email_verified_at
    from members m where m.email_verified_at is not null and m.id in (select id from chosen)`,
  'thread.posted': ({ sql }) => sql`
    select 'thread.posted', t.author_id, 'thread', t.id, t.occurred_at
    from threads t where t.state = 'visible' and t.author_id in (select id from chosen)`,
  'reply.posted': ({ sql }) => sql`
    select 'reply.posted', r.author_id, 'reply', r.id, r.occurred_at
    from replies r where r.state = 'visible' and r.author_id in (select id from chosen)`,
  'reply.accepted': ({ sql }) => sql`
    select 'reply.accepted', r.author_id, 'reply', r.id, a.occurred_at
    from acceptances a join replies r on r.id = a.reply_id join threads t on t.id = a.thread_id
    where a.undone_at is null and r.state = 'visible' and r.author_id in (select id from chosen)
      and r.author_id is distinct from coalesce(a.asker_id, t.author_id)`,
  'answer.chosen': ({ sql }) => sql`
    select 'answer.chosen', a.accepted_by, 'reply', r.id, a.occurred_at
    from acceptances a join replies r on r.id = a.reply_id join threads t on t.id = a.thread_id
    where a.undone_at is null and r.state = 'visible' and a.accepted_by in (select id from chosen)
      and a.accepted_by = coalesce(a.asker_id, t.author_id) and r.author_id is distinct from a.accepted_by`,
  'review.published': (db) => reviewsOf(db, 'review.published', db.sql`true`),
  'review.proven': (db) => reviewsOf(db, 'review.proven', db.sql`v.proof = 'order-matched'`),
  'review.with-photo': (db) => reviewsOf(db, 'review.with-photo', db.sql`v.has_photos`),
  // Each person once, by the first vote that still stands: a friend who votes for everything is one friend.
  'people.helped': ({ sql }) => sql`
    (select distinct on (author_id, voter_id) 'people.helped', author_id, kind, id, at
     from (
       select r.author_id, v.member_id as voter_id, 'reply' as kind, r.id, v.created_at as at
       from replies r join votes v on v.subject_kind = 'reply' and v.subject_id = r.id
       where r.state = 'visible' and r.author_id in (select id from chosen)
       union all
       select t.author_id, v.member_id, 'thread', t.id, v.created_at
       from threads t join votes v on v.subject_kind = 'thread' and v.subject_id = t.id
       where t.state = 'visible' and t.author_id in (select id from chosen)
       union all
       select w.author_id, h.member_id, 'review', w.id, h.created_at
       from reviews w join review_helpful_votes h on h.review_id = w.id
       where w.state = 'published' and w.relation = 'customer' and w.author_id in (select id from chosen)
     ) found
     where voter_id <> author_id order by author_id, voter_id, at, id)`,
};

/** Of customers alone: nobody is honoured for reviewing what they sell. */
function reviewsOf({ sql }: Db, act: BadgeAct, asked: Fragment): Fragment {
  return sql`
    select ${act}, v.author_id, 'review', v.id, coalesce(v.published_at, v.occurred_at)
    from reviews v
    where v.state = 'published' and v.relation = 'customer' and v.author_id in (select id from chosen) and ${asked}`;
}
