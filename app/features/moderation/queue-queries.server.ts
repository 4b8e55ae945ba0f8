import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import type { QueueCause, SubjectKind } from './queue-item';

/** One line of the queue. */
export interface QueueLine {
  id: number;
  publicId: string;
  cause: QueueCause;
  subjectKind: SubjectKind;
  openedAt: string;
  decidedAt: string | null;
  decision: string | null;
  title: string;
  excerpt: string;
  authorName: string | null;
  flagCount: number;
  /** The most frequent reason among the flags. */
  topReason: string | null;
}

export const queuePageSize = 30;

/** A page of the queue: open items oldest first, or decided ones newest first. */
export async function listQueue(
  db: Db,
  show: 'open' | 'decided',
  after: Keyset | null,
): Promise<QueueLine[]> {
  const open = show === 'open';
  const order = open ? db.sql`opened_at, id` : db.sql`decided_at desc, id desc`;
  const keyset = !after
    ? db.sql`true`
    : open
      ? db.sql`(opened_at, id) > (${after.value}::timestamptz, ${after.id}::bigint)`
      : db.sql`(decided_at, id) < (${after.value}::timestamptz, ${after.id}::bigint)`;
  return db.sql<QueueLine[]>`
    with page as (select * from queue_items where state = ${show} and ${keyset} order by ${order} limit ${queuePageSize + 1})
    select q.id, q.public_id as "publicId", q.cause, q.subject_kind as "subjectKind", q.opened_at as "openedAt", q.decided_at as "decidedAt",
           d.decision, coalesce(t.title, rt.title, v.title, m.display_name, '') as title,
           left(coalesce(t.body_source, r.body_source, v.body_source, m.bio, ''), 200) as excerpt,
           author.display_name as "authorName", f.count as "flagCount", f.top as "topReason"
    from page q
    left join decisions d on d.item_id = q.id
    left join threads t on q.subject_kind = 'thread' and t.id = q.subject_id
    left join replies r on q.subject_kind = 'reply' and r.id = q.subject_id
    left join threads rt on rt.id = r.thread_id
    left join reviews v on q.subject_kind = 'review' and v.id = q.subject_id
    left join members m on q.subject_kind = 'member' and m.id = q.subject_id
    left join members author on author.id = coalesce(t.author_id, r.author_id, v.author_id, m.id)
    cross join lateral (
      select coalesce(sum(n), 0)::int as count, (array_agg(reason order by n desc, reason))[1] as top
      from (select reason, count(*) as n from flags where item_id = q.id group by reason) as reasons
    ) as f
    order by ${open ? db.sql`q.opened_at, q.id` : db.sql`q.decided_at desc, q.id desc`}`;
}

/** How many items wait. */
export async function countOpen(db: Db): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`select count(*) from queue_items where state = 'open'`;
  return row.count;
}

/** An item with what has been decided about it, if anything. */
export interface QueueItem {
  id: number;
  publicId: string;
  cause: QueueCause;
  state: 'open' | 'decided';
  subjectKind: SubjectKind;
  subjectId: number;
  openedAt: string;
  decision: string | null;
  reason: string | null;
  noteToAuthor: string | null;
  decidedAt: string | null;
  moderatorName: string | null;
}

/** The item with this address, or null. */
export async function getQueueItem(db: Db, publicId: string): Promise<QueueItem | null> {
  const [row] = await db.sql<[QueueItem?]>`
    select q.id, q.public_id as "publicId", q.cause, q.state, q.subject_kind as "subjectKind", q.subject_id as "subjectId",
           q.opened_at as "openedAt", d.decision, d.reason, d.note_to_author as "noteToAuthor", q.decided_at as "decidedAt",
           m.display_name as "moderatorName"
    from queue_items q left join decisions d on d.item_id = q.id left join members m on m.id = d.moderator_id
    where q.public_id = ${publicId}`;
  return row ?? null;
}

/** A flag with who raised it. */
export interface FlagLine {
  reason: string;
  note: string;
  createdAt: string;
  reporterName: string;
  reporterHandle: string;
  reporterPublicId: string;
}

/** The flags of an item, oldest first. */
export async function listFlags(db: Db, itemId: number): Promise<FlagLine[]> {
  return db.sql<FlagLine[]>`
    select f.reason, f.note, f.created_at as "createdAt", m.display_name as "reporterName", m.handle as "reporterHandle",
           m.public_id as "reporterPublicId"
    from flags f join members m on m.id = f.reporter_id where f.item_id = ${itemId} order by f.id limit 100`;
}

/** What there is to know about an author before deciding: how long here, how much written, what was decided before. */
export interface AuthorRecord {
  joinedAt: string;
  threads: number;
  replies: number;
  reviews: number;
  hidden: number;
  warnings: number;
  suspensions: number;
}

/** The record of an author, in one round trip. */
export async function getAuthorRecord(db: Db, memberId: number): Promise<AuthorRecord | null> {
  const [row] = await db.sql<[AuthorRecord?]>`
    select m.joined_at as "joinedAt",
      (select count(*) from threads where author_id = m.id) as threads,
      (select count(*) from replies where author_id = m.id) as replies,
      (select count(*) from reviews where author_id = m.id) as reviews,
      (select count(*) from decisions where author_id = m.id and decision in ('hide', 'warn', 'suspend')) as hidden,
      (select count(*) from sanctions where member_id = m.id and kind = 'warning') as warnings,
      (select count(*) from sanctions where member_id = m.id and kind = 'suspension') as suspensions
    from members m where m.id = ${memberId}`;
  return row ?? null;
}
