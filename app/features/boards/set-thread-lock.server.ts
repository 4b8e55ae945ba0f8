import { touchPages } from '#db/pages';
import type { CommandContext } from '../command';

/**
 * Locks or unlocks a thread in the caller's transaction; who may is the caller's question. A thread that is open
 * again has no reason to be closed. Answers whether anything changed.
 */
export async function setThreadLock(
  { db, now }: CommandContext,
  threadId: number,
  locked: boolean,
): Promise<boolean> {
  const [thread] = await db.sql<[{ boardId: number }?]>`
    update threads set locked_at = ${locked ? now.toISOString() : null}
    where id = ${threadId} and (locked_at is not null) <> ${locked} returning board_id as "boardId"`;
  if (!locked) await db.sql`delete from thread_closings where thread_id = ${threadId}`;
  await touchPages(db, [`thread:${threadId}`, ...(thread ? [`board:${thread.boardId}`] : [])]);
  return thread !== undefined;
}
