import type { BoardSubject } from '#app/policy/boards';
import type { Db } from '#db/client';
import { audienceFields, type Fragment } from './audience.server';
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
  ageHours: number;
  bodySource: string;
  thread: ThreadForCommand;
}

const threadColumns = (db: Db) => db.sql`
  json_build_object('id', t.id, 'publicId', t.public_id, 'slug', t.slug, 'title', t.title, 'boardId', t.board_id, 'authorId', t.author_id,
    'kind', t.kind, 'state', t.state, 'ageHours', extract(epoch from now() - t.occurred_at) / 3600, 'locked', t.locked_at is not null, ${audienceFields(db)}, 'bodySource', t.body_source,
    'acceptedReplyId', t.accepted_reply_id) as thread`;

/*
 * RACE: a row is locked first and alone, and read by the next statement. One statement that locks and joins would,
 * after its wait, still see the joined rows as they were before: a thread that was moved meanwhile with its old board.
 */

/** The thread with this address, or null. With `lock`, its row waits for this transaction to end. */
export async function findThread(
  db: Db,
  publicId: string,
  options: { lock?: boolean } = {},
): Promise<ThreadForCommand | null> {
  if (options.lock) await db.sql`select from threads where public_id = ${publicId} for update`;
  const [row] = await db.sql<[{ thread: ThreadForCommand }?]>`
    select ${threadColumns(db)} from threads t join boards b on b.id = t.board_id where t.public_id = ${publicId}`;
  return row?.thread ?? null;
}

/** The thread with this key, its row waiting for this transaction to end. */
export async function lockThread(db: Db, id: number): Promise<ThreadForCommand | null> {
  await db.sql`select from threads where id = ${id} for update`;
  const [row] = await db.sql<[{ thread: ThreadForCommand }?]>`
    select ${threadColumns(db)} from threads t join boards b on b.id = t.board_id where t.id = ${id}`;
  return row?.thread ?? null;
}

/** The reply with this address and its thread, or null. With `lock`, both rows wait for this transaction to end. */
export async function findReply(
  db: Db,
  publicId: string,
  options: { lock?: boolean } = {},
): Promise<ReplyForCommand | null> {
  const which = db.sql`r.public_id = ${publicId}`;
  if (options.lock) await lockWithThread(db, which);
  return getReply(db, which);
}

/** The reply with this key, its row and its thread's waiting for this transaction to end. */
export async function lockReply(db: Db, id: number): Promise<ReplyForCommand | null> {
  const which = db.sql`r.id = ${id}`;
  await lockWithThread(db, which);
  return getReply(db, which);
}

async function getReply(db: Db, which: Fragment): Promise<ReplyForCommand | null> {
  const [row] = await db.sql<ReplyForCommand[]>`
    select r.id, r.public_id as "publicId", r.position, r.author_id as "authorId", r.state, (extract(epoch from now() - r.occurred_at) / 3600)::float8 as "ageHours", r.body_source as "bodySource", ${threadColumns(db)}
    from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    where ${which}`;
  return row ?? null;
}

/**
 * RACE: the thread is locked before its reply, here and everywhere; the other order would end in a deadlock. While
 * this waits, the reply may be carried into another thread: then that one is locked as well.
 */
async function lockWithThread(db: Db, which: Fragment): Promise<void> {
  let locked: number | null = null;
  for (;;) {
    const [place] = await db.sql<[{ threadId: number }?]>`
      select r.thread_id as "threadId" from replies r where ${which}`;
    if (!place || place.threadId === locked) break;
    await db.sql`select from threads where id = ${place.threadId} for update`;
    locked = place.threadId;
  }
  await db.sql`select from replies r where ${which} for update`;
}

/** The tags of a thread as they were typed, for its form. */
export async function listTagNames(db: Db, threadId: number): Promise<string[]> {
  const rows = await db.sql<Array<{ name: string }>>`
    select g.name from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = ${threadId} order by g.slug`;
  return rows.map((row) => row.name);
}
