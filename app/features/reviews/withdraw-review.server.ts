import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { forgetVideo } from '../videos/record-video.server';
import { changeReviewState } from './change-review-state.server';
import { withdrawnDays } from './review';

export type WithdrawReviewProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/**
 * Takes one's own review out of the public, its averages and search. Points that it had earned are taken back. A video
 * shows a person: it goes for good. Everything else is kept for its author for half a year, who may give it again
 * (give-review-again.server.ts) or have its words deleted before (erase-review.server.ts); the reason for which it waited
 * or was refused stays with it for that.
 */
export async function withdrawReview(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<null, WithdrawReviewProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [review] = await db.sql<
      [{ id: number; authorId: number | null; state: string; reason: string | null }?]
    >`
      select id, author_id as "authorId", state, state_reason as reason from reviews where public_id = ${publicId} for update`;
    if (!review) return refused({ code: 'gone' });
    const verdict = may(actor, 'review.withdraw', review);
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    await forgetVideo(db, { kind: 'review', id: review.id });
    await db.sql`
      update reviews set has_video = false, withdrawn_at = ${now.toISOString()},
        words_until = ${now.toISOString()}::timestamptz + make_interval(days => ${withdrawnDays})
      where id = ${review.id}`;
    await changeReviewState(db, {
      reviewId: review.id,
      to: 'withdrawn',
      reason: review.reason,
      fact: 'review.withdrawn',
      actorId: actor.id,
    });
    return done(null);
  });
}
