import { touchPages } from '#db/pages';
import type { CommandContext } from '../command';

/** Locks or unlocks a thread in the caller's transaction; who may is the caller's question. */
export async function setThreadLock(
  { db, now }: CommandContext,
  threadId: number,
  locked: boolean,
): Promise<void> {
  const [thread] = await db.sql<[{ boardId: number }?]>`
    update threads set locked_at = ${locked ? now.toISOString() : null} where id = ${threadId} returning board_id as "boardId"`;
  if (thread) await touchPages(db, [`thread:${threadId}`, `board:${thread.boardId}`]);
}
