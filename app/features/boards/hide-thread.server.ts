import type { CommandContext } from '../command';
import { changeThreadState } from './change-thread-state.server';

/**
 * Takes a thread out of everybody's sight but its author's and the team's. Called by the moderation room only, in the
 * transaction of the decision; does nothing to a thread that is neither visible nor held.
 */
export async function hideThread(ctx: CommandContext, threadId: number): Promise<void> {
  await changeThreadState(ctx, threadId, { from: ['visible', 'held'], to: 'hidden', kind: 'thread.hidden' });
}

/** Shows a thread that was held or hidden, after a decision that it may stay. */
export async function restoreThread(ctx: CommandContext, threadId: number): Promise<void> {
  await changeThreadState(ctx, threadId, {
    from: ['held', 'hidden'],
    to: 'visible',
    kind: 'thread.restored',
  });
}
