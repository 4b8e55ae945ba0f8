import { announce } from '#db/events';
import type { CommandContext } from '../command';

/**
 * Takes a reply out of everybody's sight but its author's and the team's. An accepted answer that is hidden is no
 * longer the accepted one. Called by the moderation room only, in the transaction of the decision.
 */
export async function hideReply(ctx: CommandContext, replyId: number): Promise<void> {
  const hidden = await changeReplyState(ctx, { replyId, from: ['visible', 'held'], to: 'hidden' });
  if (!hidden) return;
  await ctx.db
    .sql`update acceptances set undone_at = ${ctx.now.toISOString()} where reply_id = ${replyId} and undone_at is null`;
  await ctx.db
    .sql`update threads set accepted_reply_id = null where id = ${hidden.threadId} and accepted_reply_id = ${replyId}`;
}

/** Shows a reply that was held or hidden, after a decision that it may stay. */
export async function restoreReply(ctx: CommandContext, replyId: number): Promise<void> {
  await changeReplyState(ctx, { replyId, from: ['held', 'hidden'], to: 'visible' });
}

async function changeReplyState(
  { db, actor }: CommandContext,
  change: { replyId: number; from: string[]; to: 'visible' | 'hidden' },
): Promise<{ threadId: number } | null> {
  // RACE: whoever accepts or posts locks the thread before its replies; the other order would end in a deadlock.
  await db.sql`select 1 from threads where id = (select thread_id from replies where id = ${change.replyId}) for update`;
  const [reply] = await db.sql<[{ threadId: number; boardId: number; before: string }?]>`
    with before as (select id, state from replies where id = ${change.replyId} and state = any(${change.from}::text[]) for update)
    update replies r set state = ${change.to} from before, threads t where r.id = before.id and t.id = r.thread_id
    returning r.thread_id as "threadId", t.board_id as "boardId", before.state as before`;
  if (!reply) return null;
  const counted = (change.to === 'visible' ? 1 : 0) - (reply.before === 'visible' ? 1 : 0);
  if (counted !== 0)
    await db.sql`update threads set reply_count = reply_count + ${counted} where id = ${reply.threadId}`;
  await announce(db, {
    kind: change.to === 'visible' ? 'reply.restored' : 'reply.hidden',
    subjectKind: 'reply',
    subjectId: change.replyId,
    actorId: actor.kind === 'member' ? actor.id : null,
    payload: { threadId: reply.threadId },
    touches: [`thread:${reply.threadId}`, `board:${reply.boardId}`, 'home'],
  });
  return reply;
}
