import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { openTo } from './queue-audience.server';
import type { Flagger } from './flag-weight';
import { listFlaggers } from './flagger-queries.server';
import type { DecisionKind } from './queue-item';

/** A flag with who raised it, and how often they were right before. */
export interface FlagLine {
  reason: string;
  note: string;
  createdAt: string;
  reporterName: string;
  reporterHandle: string;
  reporterPublicId: string;
  flagger: Flagger;
}

/** The flags of an item, oldest first. */
export async function listFlags(db: Db, itemId: number): Promise<FlagLine[]> {
  const [flags, flaggers] = await Promise.all([
    db.sql<Array<Omit<FlagLine, 'flagger'> & { reporterId: number }>>`
      select f.reason, f.note, f.created_at as "createdAt", m.display_name as "reporterName", m.handle as "reporterHandle",
             m.public_id as "reporterPublicId", m.id as "reporterId"
      from flags f join members m on m.id = f.reporter_id where f.item_id = ${itemId} order by f.id limit 100`,
    listFlaggers(db, itemId),
  ]);
  return flags.flatMap(({ reporterId, ...flag }) => {
    const flagger = flaggers.find(({ id }) => id === reporterId);
    return flagger ? [{ ...flag, flagger }] : [];
  });
}

/** What there is to know about an author before deciding: how long here, how much written, how they stand. */
export interface AuthorRecord {
  joinedAt: string;
  state: string;
  threads: number;
  replies: number;
  reviews: number;
  hidden: number;
  warnings: number;
  silences: number;
  suspensions: number;
}

/** The record of an author, in one round trip. */
export async function getAuthorRecord(db: Db, memberId: number): Promise<AuthorRecord | null> {
  const [row] = await db.sql<[AuthorRecord?]>`
    select m.joined_at as "joinedAt", m.state,
      (select count(*) from threads where author_id = m.id) as threads,
      (select count(*) from replies where author_id = m.id) as replies,
      (select count(*) from reviews where author_id = m.id) as reviews,
      (select count(*) from decisions where author_id = m.id and decision in ('hide', 'warn', 'silence', 'suspend')) as hidden,
      (select count(*) from sanctions where member_id = m.id and kind = 'warning') as warnings,
      (select count(*) from sanctions where member_id = m.id and kind = 'silence') as silences,
      (select count(*) from sanctions where member_id = m.id and kind = 'suspension') as suspensions
    from members m where m.id = ${memberId}`;
  return row ?? null;
}

/** What was decided about an author before. */
export interface EarlierDecision {
  itemPublicId: string;
  decision: DecisionKind;
  reason: string;
  title: string;
  createdAt: string;
}

/** The latest decisions about somebody's words and account in the viewer's queue, but for one item; ten tell enough. */
export async function listEarlierDecisions(
  db: Db,
  viewer: Actor,
  { memberId, exceptItem }: { memberId: number; exceptItem: number },
): Promise<EarlierDecision[]> {
  return db.sql<EarlierDecision[]>`
    select q.public_id as "itemPublicId", d.decision, d.reason, coalesce(t.title, rt.title, v.title, 'Their account') as title,
           d.created_at as "createdAt"
    from decisions d join queue_items q on q.id = d.item_id
    left join threads t on d.subject_kind = 'thread' and t.id = d.subject_id
    left join replies r on d.subject_kind = 'reply' and r.id = d.subject_id
    left join threads rt on rt.id = r.thread_id
    left join reviews v on d.subject_kind = 'review' and v.id = d.subject_id
    where d.author_id = ${memberId} and d.item_id <> ${exceptItem} and ${openTo(db, viewer)}
    order by d.created_at desc, d.id desc limit 10`;
}

/** What stands before the words at hand, when they only make sense as an answer. */
export interface WordsBefore {
  authorName: string | null;
  authorHandle: string | null;
  html: string;
}

/** The visible post before a reply: the reply at the place before it, else what opened the thread. */
export async function getWordsBefore(db: Db, replyId: number): Promise<WordsBefore | null> {
  const [row] = await db.sql<[WordsBefore?]>`
    select m.display_name as "authorName", m.handle as "authorHandle", before.html
    from replies r
    cross join lateral (
      (select p.author_id, p.body_html as html from replies p
       where p.thread_id = r.thread_id and p.position < r.position and p.state = 'visible' order by p.position desc limit 1)
      union all
      (select t.author_id, t.body_html from threads t where t.id = r.thread_id)
      limit 1) as before
    left join members m on m.id = before.author_id
    where r.id = ${replyId}`;
  return row ?? null;
}

/** A word that a moderator left for the others. */
export interface NoteLine {
  id: number;
  body: string;
  writerName: string;
  createdAt: string;
}

/** The notes on an item, oldest first. */
export async function listNotes(db: Db, itemId: number): Promise<NoteLine[]> {
  return db.sql<NoteLine[]>`
    select n.id, n.body, m.display_name as "writerName", n.created_at as "createdAt"
    from queue_notes n join members m on m.id = n.writer_id where n.item_id = ${itemId} order by n.id limit 200`;
}

/** Somebody to whom an item can be handed on. */
export interface ModeratorName {
  handle: string;
  name: string;
}

/** Everybody who moderates, by name. */
export async function listModerators(db: Db): Promise<ModeratorName[]> {
  return db.sql<ModeratorName[]>`
    select handle, display_name as name from members where role in ('moderator', 'admin') and state = 'active'
    order by display_name collate "und-x-icu", id limit 200`;
}
