import type { PendingQuery, Row } from 'postgres';
import type { Keyset } from '#app/lib/keyset';
import type { Actor, MemberActor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { ItemState } from './item-state';
import { openTo } from './queue-audience.server';
import type { QueueFilter } from './queue-filter';
import type { DecisionKind, QueueCause, SubjectKind } from './queue-item';
import { defaultTargetHours } from './queue-target';

/** One line of the queue. */
export interface QueueLine {
  id: number;
  publicId: string;
  cause: QueueCause;
  subjectKind: SubjectKind;
  openedAt: string;
  decidedAt: string | null;
  state: ItemState;
  decision: DecisionKind | null;
  title: string;
  excerpt: string;
  authorName: string | null;
  assigneeName: string | null;
  targetHours: number;
  /** What an appeal was promised; null for everything else and once it is answered. */
  answerBy: string | null;
  flagCount: number;
  /** The most frequent reason among the flags. */
  topReason: string | null;
}

export const queuePageSize = 30;

/** Who looks at which part of the queue, and when. */
export interface QueueQuestion {
  filter: QueueFilter;
  viewer: MemberActor;
  now: Date;
}

/** Which items a question is about, as a condition on `queue_items q` joined with `queue_targets target`. */
function matching(db: Db, { filter, viewer, now }: QueueQuestion) {
  const { show, cause, mine, overdue } = filter;
  return db.sql`
    ${show === 'open' ? db.sql`q.state = 'open'` : db.sql`q.state <> 'open'`} and (${cause}::text is null or q.cause = ${cause}) and (not ${mine} or q.assignee_id = ${viewer.id})
    and ${openTo(db, viewer)}
    and (not ${overdue} or not q.in_time or q.opened_at + make_interval(hours => coalesce(target.hours, ${defaultTargetHours})::int) < ${now.toISOString()}::timestamptz)`;
}

/** A page of the queue: open items oldest first, but what was promised an answer before them; or closed ones newest first. */
export async function listQueue(db: Db, question: QueueQuestion, after: Keyset | null): Promise<QueueLine[]> {
  const open = question.filter.show === 'open';
  const order = open ? db.sql`q.in_time, q.opened_at, q.id` : db.sql`q.decided_at desc, q.id desc`;
  const keyset = !after
    ? db.sql`true`
    : open
      ? db.sql`(q.in_time, q.opened_at, q.id) >
          (coalesce((select in_time from queue_items where id = ${after.id}), true), ${after.value}::timestamptz, ${after.id}::bigint)`
      : db.sql`(q.decided_at, q.id) < (${after.value}::timestamptz, ${after.id}::bigint)`;
  return queueLines(
    db,
    db.sql`
      select q.*, coalesce(target.hours, ${defaultTargetHours})::int as target_hours
      from queue_items q left join queue_targets target on target.cause = q.cause
      where ${matching(db, question)} and ${keyset} order by ${order} limit ${queuePageSize + 1}`,
    order,
  );
}

/** The lines of some items by address, oldest first; those that are gone are left out. */
export async function listItems(db: Db, viewer: Actor, publicIds: string[]): Promise<QueueLine[]> {
  return queueLines(
    db,
    db.sql`
      select q.*, ${defaultTargetHours}::int as target_hours from queue_items q
      where q.public_id = any(${publicIds}::text[]) and ${openTo(db, viewer)}`,
    db.sql`q.in_time, q.opened_at, q.id`,
  );
}

function queueLines(db: Db, page: PendingQuery<Row[]>, order: PendingQuery<Row[]>): Promise<QueueLine[]> {
  return db.sql<QueueLine[]>`
    with page as (${page})
    select q.id, q.public_id as "publicId", q.cause, q.subject_kind as "subjectKind", q.opened_at as "openedAt", q.decided_at as "decidedAt",
           q.state, d.decision, coalesce(t.title, rt.title, v.title, m.display_name, '') as title,
           left(coalesce(t.body_source, r.body_source, v.body_source, m.bio, ''), 200) as excerpt,
           author.display_name as "authorName", assignee.display_name as "assigneeName", q.target_hours as "targetHours",
           case when q.state = 'open' then a.answer_by end as "answerBy",
           f.count as "flagCount", f.top as "topReason"
    from page q
    left join decisions d on d.item_id = q.id
    left join appeals a on a.item_id = q.id and a.outcome is null
    left join threads t on q.subject_kind = 'thread' and t.id = q.subject_id
    left join replies r on q.subject_kind = 'reply' and r.id = q.subject_id
    left join threads rt on rt.id = r.thread_id
    left join reviews v on q.subject_kind = 'review' and v.id = q.subject_id
    left join members m on q.subject_kind = 'member' and m.id = q.subject_id
    left join members author on author.id = coalesce(t.author_id, r.author_id, v.author_id, m.id)
    left join members assignee on assignee.id = q.assignee_id
    cross join lateral (
      select coalesce(sum(n), 0)::int as count, (array_agg(reason order by n desc, reason))[1] as top
      from (select reason, count(*) as n from flags where item_id = q.id group by reason) as reasons
    ) as f
    order by ${order}`;
}

/** How many items wait: all, the viewer's, and those past their target. */
export async function countQueue(
  db: Db,
  { viewer, now }: Pick<QueueQuestion, 'viewer' | 'now'>,
): Promise<{ open: number; mine: number; overdue: number }> {
  const [row] = await db.sql<[{ open: number; mine: number; overdue: number }]>`
    select count(*) as open, count(*) filter (where q.assignee_id = ${viewer.id}) as mine,
           count(*) filter (where q.opened_at + make_interval(hours => coalesce(target.hours, ${defaultTargetHours})::int)
                                  < ${now.toISOString()}::timestamptz or not q.in_time) as overdue
    from queue_items q left join queue_targets target on target.cause = q.cause where q.state = 'open' and ${openTo(db, viewer)}`;
  return row;
}

/** An item with what has been decided about it, if anything. */
export interface QueueItem {
  id: number;
  publicId: string;
  cause: QueueCause;
  state: ItemState;
  subjectKind: SubjectKind;
  subjectId: number;
  openedAt: string;
  inTime: boolean;
  answerBy: string | null;
  assigneeId: number | null;
  assigneeName: string | null;
  targetHours: number;
  decision: DecisionKind | null;
  reason: string | null;
  noteToAuthor: string | null;
  decidedAt: string | null;
  moderatorName: string | null;
}

/** The item with this address, or null when there is none in the viewer's queue. */
export async function getQueueItem(db: Db, viewer: Actor, publicId: string): Promise<QueueItem | null> {
  const [row] = await db.sql<[QueueItem?]>`
    select q.id, q.public_id as "publicId", q.cause, q.state, q.subject_kind as "subjectKind", q.subject_id as "subjectId",
           q.opened_at as "openedAt", q.in_time as "inTime", a.answer_by as "answerBy", q.assignee_id as "assigneeId", assignee.display_name as "assigneeName",
           coalesce(target.hours, ${defaultTargetHours})::int as "targetHours", d.decision, d.reason,
           d.note_to_author as "noteToAuthor", q.decided_at as "decidedAt", m.display_name as "moderatorName"
    from queue_items q left join decisions d on d.item_id = q.id left join members m on m.id = d.moderator_id
    left join appeals a on a.item_id = q.id and a.outcome is null
    left join members assignee on assignee.id = q.assignee_id left join queue_targets target on target.cause = q.cause
    where q.public_id = ${publicId} and ${openTo(db, viewer)}`;
  return row ?? null;
}

/** The open items before and after one in the order of the queue, inside the filter that somebody goes through. */
export async function findNeighbours(
  db: Db,
  question: QueueQuestion,
  item: { inTime: boolean; openedAt: string; id: number },
): Promise<{ previous: string | null; next: string | null }> {
  const open = { ...question, filter: { ...question.filter, show: 'open' as const } };
  const from = db.sql`queue_items q left join queue_targets target on target.cause = q.cause where ${matching(db, open)}`;
  const here = db.sql`(${item.inTime}::boolean, ${item.openedAt}::timestamptz, ${item.id}::bigint)`;
  const [row] = await db.sql<[{ previous: string | null; next: string | null }]>`
    select (select q.public_id from ${from} and (q.in_time, q.opened_at, q.id) < ${here} order by q.in_time desc, q.opened_at desc, q.id desc limit 1) as previous,
           (select q.public_id from ${from} and (q.in_time, q.opened_at, q.id) > ${here} order by q.in_time, q.opened_at, q.id limit 1) as next`;
  return row;
}

/** Whether there is or was a case about it: who reads of it is for the caller. */
export async function hasCase(db: Db, subject: { kind: SubjectKind; id: number }): Promise<boolean> {
  const [row] = await db.sql<[{ found: boolean }]>`
    select exists (select from queue_items where subject_kind = ${subject.kind} and subject_id = ${subject.id}) as found`;
  return row.found;
}
