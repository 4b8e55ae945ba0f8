import type { BoardSubject } from '#app/policy/boards';
import type { Db } from '#db/client';
import type { Fragment } from './audience.server';
import type { PostState } from './thread';
import type { ThreadKind } from './thread-kind';

/** A thread as commands judge it: who may do what follows from these fields. */
export interface ThreadForCommand extends BoardSubject {
  id: number;
  publicId: string;
  slug: string;
  title: string;
  boardId: number;
  authorId: number | null;
  kind: ThreadKind;
  state: PostState;
  locked: boolean;
  bodySource: string;
  acceptedReplyId: number | null;
}

/** A reply with its thread, as commands judge it. */
export interface ReplyForCommand {
  id: number;
  publicId: string;
  position: number;
  authorId: number | null;
  state: PostState;
  bodySource: string;
  thread: ThreadForCommand;
}

const threadColumns = (db: Db) => db.sql`
  json_build_object('id', t.id, 'publicId', t.public_id, 'slug', t.slug, 'title', t.title, 'boardId', t.board_id, 'authorId', t.author_id,
    'kind', t.kind, 'state', t.state, 'locked', t.locked_at is not null, 'seenBy', b.seen_by, 'postedBy', b.posted_by, 'repliedBy', b.replied_by, 'bodySource', t.body_source,
    'acceptedReplyId', t.accepted_reply_id) as thread`;

/** The thread with this address, or null. With `lock`, its row waits for this transaction to end. */
export async function findThread(
  db: Db,
  publicId: string,
  options: { lock?: boolean } = {},
): Promise<ThreadForCommand | null> {
  const [row] = await db.sql<[{ thread: ThreadForCommand }?]>`
    select ${threadColumns(db)} from threads t join boards b on b.id = t.board_id
    where t.public_id = ${publicId} ${options.lock ? db.sql`for update of t` : db.sql``}`;
  return row?.thread ?? null;
}

/** The thread with this key, its row waiting for this transaction to end. */
export async function lockThread(db: Db, id: number): Promise<ThreadForCommand | null> {
  const [row] = await db.sql<[{ thread: ThreadForCommand }?]>`
    select ${threadColumns(db)} from threads t join boards b on b.id = t.board_id where t.id = ${id} for update of t`;
  return row?.thread ?? null;
}

/** The reply with this address and its thread, or null. With `lock`, both rows wait for this transaction to end. */
export async function findReply(
  db: Db,
  publicId: string,
  options: { lock?: boolean } = {},
): Promise<ReplyForCommand | null> {
  const [row] = await replyRows(db, db.sql`r.public_id = ${publicId}`, options);
  return row ?? null;
}

/** The reply with this key, its row and its thread's waiting for this transaction to end. */
export async function lockReply(db: Db, id: number): Promise<ReplyForCommand | null> {
  const [row] = await replyRows(db, db.sql`r.id = ${id}`, { lock: true });
  return row ?? null;
}

function replyRows(db: Db, which: Fragment, options: { lock?: boolean }): Promise<ReplyForCommand[]> {
  // RACE: the thread is locked before its reply, here and everywhere; the other order would end in a deadlock.
  return db.sql<ReplyForCommand[]>`
    select r.id, r.public_id as "publicId", r.position, r.author_id as "authorId", r.state, r.body_source as "bodySource", ${threadColumns(db)}
    from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    where ${which} ${options.lock ? db.sql`for update of t, r` : db.sql``}`;
}

/** The tags of a thread as they were typed, for its form. */
export async function listTagNames(db: Db, threadId: number): Promise<string[]> {
  const rows = await db.sql<Array<{ name: string }>>`
    select g.name from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = ${threadId} order by g.slug`;
  return rows.map((row) => row.name);
}
