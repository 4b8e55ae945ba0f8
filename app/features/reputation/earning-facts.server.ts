import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import type { PointAct } from './point-act';

type Fragment = PendingQuery<Row[]>;

/** What awards hang on. */
export const awardSubjectKinds = ['thread', 'reply', 'review'] as const;
export type AwardSubjectKind = (typeof awardSubjectKinds)[number];

/** A post or review whose awards are looked at. */
export interface AwardSubject {
  kind: AwardSubjectKind;
  id: number;
}

/** A subject that is asked about. */
export interface AskedSubject extends AwardSubject {
  /** Whose votes alone can have changed; left out, everything about the subject is looked at. */
  givers?: readonly number[];
}

/** A fact that may earn: what happened, and who would get points for it by whatever rules are for such acts. */
export interface EarningFact {
  subjectKind: AwardSubjectKind;
  subjectId: number;
  memberId: number;
  act: PointAct;
  causeKind: string;
  causeId: string;
  giverId: number | null;
  occurredAt: string;
}

/**
 * What holds about some subjects right now: live votes, the live acceptance, publication. Acts on one's own content earn
 * nothing, nor do subjects that are not visible. Asking the present instead of the event makes duplicates and reorderings
 * harmless. Where the givers are named, only what their votes can have changed is listed.
 */
export async function listEarningFacts(tx: Db, subjects: readonly AskedSubject[]): Promise<EarningFact[]> {
  const facts: EarningFact[] = [];
  for (const kind of awardSubjectKinds) {
    const ofKind = subjects.filter((subject) => subject.kind === kind);
    if (ofKind.length > 0) facts.push(...(await listed[kind](tx, askedRows(tx, ofKind))));
  }
  return facts;
}

/** Subjects as the rows of a statement; each may come up once. */
export function askedRows(tx: Db, subjects: readonly AskedSubject[]): Fragment {
  return tx.sql`json_to_recordset(${JSON.stringify(subjects)}::json) as asked (kind text, id bigint, givers bigint[])`;
}

const listed = { thread: ofThreads, reply: ofReplies, review: ofReviews };

/** What makes two facts the same: what happened, and through what. */
export function factKeyOf(fact: { act: PointAct | null; causeKind: string; causeId: string }): string {
  return `${fact.act} ${fact.causeKind} ${fact.causeId}`;
}

function ofThreads(tx: Db, asked: Fragment): Promise<EarningFact[]> {
  return tx.sql<EarningFact[]>`
    select 'thread' as "subjectKind", t.id as "subjectId", t.author_id as "memberId", 'thread.voted' as act, 'vote' as "causeKind",
           'thread:' || t.id || ':' || v.member_id as "causeId", v.member_id as "giverId", v.created_at as "occurredAt"
    from ${asked} join threads t on t.id = asked.id ${carriedFrom(tx, 'thread', tx.sql`t`)}
    join votes v on v.subject_kind = coalesce(c.to_kind, 'thread') and v.subject_id = coalesce(c.to_id, t.id)
    where ${standsVisible(tx, tx.sql`t`)} and v.member_id <> t.author_id
      and not ${isCarried(tx, 'thread', tx.sql`t`)} and (asked.givers is null or v.member_id = any(asked.givers))`;
}

function ofReplies(tx: Db, asked: Fragment): Promise<EarningFact[]> {
  return tx.sql<EarningFact[]>`
    select 'reply' as "subjectKind", r.id as "subjectId", r.author_id as "memberId", 'reply.voted' as act, 'vote' as "causeKind",
           'reply:' || r.id || ':' || v.member_id as "causeId", v.member_id as "giverId", v.created_at as "occurredAt"
    from ${asked} join replies r on r.id = asked.id ${carriedFrom(tx, 'reply', tx.sql`r`)}
    join votes v on v.subject_kind = coalesce(c.to_kind, 'reply') and v.subject_id = coalesce(c.to_id, r.id)
    where ${standsVisible(tx, tx.sql`r`)} and v.member_id <> r.author_id
      and not ${isCarried(tx, 'reply', tx.sql`r`)} and (asked.givers is null or v.member_id = any(asked.givers))
    union all
    select 'reply', r.id, award.member_id, award.act, 'acceptance', 'reply:' || r.id, award.giver_id, a.occurred_at
    from ${asked} join replies r on r.id = asked.id
    join acceptances a on a.reply_id = r.id and a.undone_at is null
    join threads t on t.id = a.thread_id
    cross join lateral (select coalesce(a.asker_id, t.author_id) as id) as asker
    cross join lateral (values (r.author_id, 'reply.accepted', a.accepted_by),
                               (a.accepted_by, 'answer.chosen', null::bigint)) as award (member_id, act, giver_id)
    -- The asker's own choice counts; a moderator's choice rewards the answer but not the moderator.
    where r.state = 'visible' and r.author_id is distinct from asker.id
      and a.accepted_by is distinct from r.author_id and award.member_id is not null
      and (award.act = 'reply.accepted' or a.accepted_by = asker.id)`;
}

function ofReviews(tx: Db, asked: Fragment): Promise<EarningFact[]> {
  return tx.sql<EarningFact[]>`
    select 'review' as "subjectKind", r.id as "subjectId", r.author_id as "memberId", award.act, 'review' as "causeKind", r.id::text as "causeId",
           null::bigint as "giverId", coalesce(r.published_at, r.occurred_at) as "occurredAt"
    from ${asked} join reviews r on r.id = asked.id
    cross join lateral (values ('review.published', true), ('review.with-photo', r.has_photos)) as award (act, earned)
    where r.state = 'published' and r.relation = 'customer' and r.author_id is not null and award.earned
    union all
    select 'review', r.id, r.author_id, 'review.found-helpful', 'helpful', r.id || ':' || v.member_id, v.member_id, v.created_at
    from ${asked} join reviews r on r.id = asked.id join review_helpful_votes v on v.review_id = r.id
    where r.state = 'published' and v.member_id <> r.author_id and (asked.givers is null or v.member_id = any(asked.givers))`;
}

/*
 * Words that a merge or a split has carried elsewhere go on earning where they were written: their votes lie at the
 * new place, their awards at the old one, and so nobody gains or loses a point by it.
 */

function carriedFrom(tx: Db, kind: 'thread' | 'reply', post: Fragment): Fragment {
  return tx.sql`left join carried_posts c on c.from_kind = ${kind} and c.from_id = ${post}.id and c.written_there`;
}

function isCarried(tx: Db, kind: 'thread' | 'reply', post: Fragment): Fragment {
  return tx.sql`exists (select from carried_posts o where o.to_kind = ${kind} and o.to_id = ${post}.id and o.written_there)`;
}

/** Whether the words of a post are visible where they stand now. */
function standsVisible(tx: Db, post: Fragment): Fragment {
  return tx.sql`'visible' = case c.to_kind
    when 'thread' then (select state from threads where id = c.to_id)
    when 'reply' then (select state from replies where id = c.to_id)
    else ${post}.state end`;
}

/**
 * Where the awards of posts may lie: with themselves, and for words that were written elsewhere with that place too.
 */
export async function earningPlaces(tx: Db, subjects: readonly AskedSubject[]): Promise<AskedSubject[]> {
  const places = await tx.sql<Array<AwardSubject & { toKind: string; toId: number }>>`
    select c.from_kind as kind, c.from_id as id, c.to_kind as "toKind", c.to_id as "toId"
    from ${askedRows(tx, subjects)} join carried_posts c on c.to_kind = asked.kind and c.to_id = asked.id and c.written_there`;
  const asked = new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]));
  return together([
    ...subjects,
    ...places.map(({ kind, id, toKind, toId }) => ({ ...asked.get(`${toKind} ${toId}`), kind, id })),
  ]);
}

/** Each subject once, with all the givers that it is asked about for; all of it where one asked for all. */
export function together(subjects: readonly AskedSubject[]): AskedSubject[] {
  const asked = new Map<string, AskedSubject>();
  for (const subject of subjects) {
    const { kind, id, givers } = subject;
    const known = asked.get(`${kind} ${id}`);
    if (!known) asked.set(`${kind} ${id}`, subject);
    else if (!known.givers || !givers) asked.set(`${kind} ${id}`, { kind, id });
    else asked.set(`${kind} ${id}`, { kind, id, givers: [...known.givers, ...givers] });
  }
  return [...asked.values()];
}
