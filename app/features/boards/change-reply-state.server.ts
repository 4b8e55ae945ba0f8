import { announce } from '#db/events';
import type { CommandContext } from '../command';
import { recountThread } from './recount-thread.server';
import { lockReply, type ReplyForCommand } from './subject-queries.server';
import type { PostState } from './thread';

interface ReplyStateChange {
  from: readonly PostState[];
  to: PostState;
  kind: 'reply.hidden' | 'reply.restored' | 'reply.withdrawn';
  /** Why, where its author is told something of its own for that. */
  because?: 'flags';
}

/**
 * Moves a reply from one state to another and keeps everything that counts only visible words: the thread's figures,
 * its last activity, and its accepted answer, which a reply that cannot be read is no longer. Does nothing to a reply
 * that is in none of the states it may come from.
 */
export async function changeReplyState(
  ctx: CommandContext,
  replyId: number,
  change: ReplyStateChange,
): Promise<void> {
  const { db, actor } = ctx;
  const reply = await lockReply(db, replyId);
  if (!reply || !change.from.includes(reply.state)) return;
  const { thread } = reply;
  await db.sql`update replies set state = ${change.to} where id = ${reply.id}`;
  if (change.to !== 'visible') await endAcceptance(ctx, reply);
  if ((change.to === 'visible') !== (reply.state === 'visible')) await recountThread(db, thread.id);
  await announce(db, {
    kind: change.kind,
    subjectKind: 'reply',
    subjectId: reply.id,
    actorId: actor.kind === 'member' ? actor.id : null,
    payload: {
      threadId: thread.id,
      from: reply.state,
      ...(change.because ? { because: change.because } : {}),
    },
    touches: [`thread:${thread.id}`, `board:${thread.boardId}`, 'home'],
  });
}

/** Points and scores follow from the reply's own fact: they look at what is accepted now. */
async function endAcceptance({ db, now }: CommandContext, { id, thread }: ReplyForCommand): Promise<void> {
  if (thread.acceptedReplyId !== id) return;
  await db.sql`update acceptances set undone_at = ${now.toISOString()} where reply_id = ${id} and undone_at is null`;
  await db.sql`update threads set accepted_reply_id = null where id = ${thread.id}`;
}
