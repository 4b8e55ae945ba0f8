import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { forgetVideo } from '../videos/record-video.server';
import { changeReviewState } from './change-review-state.server';

export type WithdrawReviewProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/**
 * Takes one's own review out of the public, its averages and search. Points that it had earned are taken back. A video
 * shows a person: it goes for good.
 */
export async function withdrawReview(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<null, WithdrawReviewProblem>> {
  return inTransaction(ctx, async ({ db, actor }) => {
    const [review] = await db.sql<[{ id: number; authorId: number | null; state: string }?]>`
      select id, author_id as "authorId", state from reviews where public_id = ${publicId} for update`;
    if (!review) return refused({ code: 'gone' });
    const verdict = may(actor, 'review.withdraw', review);
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    if (await forgetVideo(db, { kind: 'review', id: review.id }))
      await db.sql`update reviews set has_video = false where id = ${review.id}`;
    await changeReviewState(db, {
      reviewId: review.id,
      to: 'withdrawn',
      reason: null,
      fact: 'review.withdrawn',
      actorId: actor.id,
    });
    return done(null);
  });
}
