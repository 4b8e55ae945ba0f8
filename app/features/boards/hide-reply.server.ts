import type { CommandContext } from '../command';
import { changeReplyState } from './change-reply-state.server';

/**
 * Takes a reply out of everybody's sight but its author's and the team's. Called by the moderation room only, in the
 * transaction of the decision; does nothing to a reply that is neither visible nor held.
 */
export async function hideReply(ctx: CommandContext, replyId: number): Promise<void> {
  await changeReplyState(ctx, replyId, { from: ['visible', 'held'], to: 'hidden', kind: 'reply.hidden' });
}

/** Shows a reply that was held or hidden, after a decision that it may stay. Whether it answers is for the asker to say again. */
export async function restoreReply(ctx: CommandContext, replyId: number): Promise<void> {
  await changeReplyState(ctx, replyId, { from: ['held', 'hidden'], to: 'visible', kind: 'reply.restored' });
}
