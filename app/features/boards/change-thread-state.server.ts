import { announce } from '#db/events';
import type { CommandContext } from '../command';
import { lockThread } from './subject-queries.server';
import type { PostState } from './thread';

interface ThreadStateChange {
  from: readonly PostState[];
  to: PostState;
  kind: 'thread.hidden' | 'thread.restored' | 'thread.withdrawn';
  /** Why, where its author is told something of its own for that. */
  because?: 'flags';
}

/**
 * Moves a thread from one state to another and keeps its board's count. Its replies stay as they are: who may not
 * read the thread may not read them. Does nothing to a thread that is in none of the states it may come from.
 */
export async function changeThreadState(
  { db, actor }: CommandContext,
  threadId: number,
  change: ThreadStateChange,
): Promise<void> {
  const thread = await lockThread(db, threadId);
  if (!thread || !change.from.includes(thread.state)) return;
  const counted = Number(change.to === 'visible') - Number(thread.state === 'visible');
  await db.sql`update threads set state = ${change.to} where id = ${thread.id}`;
  if (counted !== 0)
    await db.sql`update boards set thread_count = thread_count + ${counted} where id = ${thread.boardId}`;
  await announce(db, {
    kind: change.kind,
    subjectKind: 'thread',
    subjectId: thread.id,
    actorId: actor.kind === 'member' ? actor.id : null,
    payload: { from: thread.state, ...(change.because ? { because: change.because } : {}) },
    // The counts of the boards stand on every page.
    touches: [`thread:${thread.id}`, `board:${thread.boardId}`, 'boards', 'home'],
  });
}
