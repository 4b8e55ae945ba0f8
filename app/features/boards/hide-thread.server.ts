import { announce } from '#db/events';
import type { CommandContext } from '../command';

/**
 * Takes a thread out of everybody's sight but its author's and the team's. Called by the moderation room only, in the
 * transaction of the decision; does nothing to a thread that is not visible or held.
 */
export async function hideThread(ctx: CommandContext, threadId: number): Promise<void> {
  await changeThreadState(ctx, { threadId, from: ['visible', 'held'], to: 'hidden' });
}

/** Shows a thread that was held or hidden, after a decision that it may stay. */
export async function restoreThread(ctx: CommandContext, threadId: number): Promise<void> {
  await changeThreadState(ctx, { threadId, from: ['held', 'hidden'], to: 'visible' });
}

async function changeThreadState(
  { db, actor }: CommandContext,
  change: { threadId: number; from: string[]; to: 'visible' | 'hidden' },
): Promise<void> {
  const [thread] = await db.sql<[{ boardId: number; before: string }?]>`
    with before as (select id, state from threads where id = ${change.threadId} and state = any(${change.from}::text[]) for update)
    update threads t set state = ${change.to} from before where t.id = before.id
    returning t.board_id as "boardId", before.state as before`;
  if (!thread) return;
  const counted = (change.to === 'visible' ? 1 : 0) - (thread.before === 'visible' ? 1 : 0);
  if (counted !== 0)
    await db.sql`update boards set thread_count = thread_count + ${counted} where id = ${thread.boardId}`;
  await announce(db, {
    kind: change.to === 'visible' ? 'thread.restored' : 'thread.hidden',
    subjectKind: 'thread',
    subjectId: change.threadId,
    actorId: actor.kind === 'member' ? actor.id : null,
    touches: [`thread:${change.threadId}`, `board:${thread.boardId}`, 'boards', 'home'],
  });
}
