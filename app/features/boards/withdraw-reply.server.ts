import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { changeReplyState } from './change-reply-state.server';
import { findReply } from './subject-queries.server';

export type WithdrawReplyProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Takes back one's own reply: only moderators can still read it, and what it had earned goes with it. */
export async function withdrawReply(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<{ thread: { publicId: string; slug: string } }, WithdrawReplyProblem>> {
  return inTransaction(ctx, async (inner) => {
    const reply = await findReply(inner.db, publicId, { lock: true });
    if (!reply) return refused({ code: 'gone' });
    const verdict = may(inner.actor, 'reply.withdraw', reply);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    await changeReplyState(inner, reply.id, {
      from: ['visible', 'held'],
      to: 'withdrawn',
      kind: 'reply.withdrawn',
    });
    return done({ thread: reply.thread });
  });
}
