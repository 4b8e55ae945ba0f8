import type { CommandContext } from '../command';
import { changeReviewState } from './change-review-state.server';

/**
 * Hides a review after a decision, with the listed reason of that decision: one that was waiting is withheld, one
 * that was public is hidden, one that its author has withdrawn meanwhile cannot be given again. Called by the moderation room only, inside the transaction of the decision.
 */
export async function hideReview(ctx: CommandContext, reviewId: number, reason: string): Promise<void> {
  const [review] = await ctx.db.sql<
    [{ state: string }?]
  >`select state from reviews where id = ${reviewId} for update`;
  if (review?.state === 'withdrawn') return keepReason(ctx, reviewId, reason);
  if (review?.state !== 'pending' && review?.state !== 'published') return;
  const to = review.state === 'pending' ? 'withheld' : 'hidden';
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.id : null;
  await changeReviewState(ctx.db, { reviewId, to, reason, fact: 'review.hidden', actorId });
}

/**
 * Publishes a review that waited or was hidden, after a decision that it may stay. What its author has withdrawn stays
 * withdrawn; giving it again is open to them then.
 */
export async function restoreReview(ctx: CommandContext, reviewId: number): Promise<void> {
  const [review] = await ctx.db.sql<
    [{ state: string }?]
  >`select state from reviews where id = ${reviewId} for update`;
  if (!review || review.state === 'published') return;
  if (review.state === 'withdrawn') return keepReason(ctx, reviewId, null);
  const fact = review.state === 'pending' ? 'review.published' : 'review.restored';
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.id : null;
  await changeReviewState(ctx.db, { reviewId, to: 'published', reason: null, fact, actorId });
}

/** What was decided about a review while it is withdrawn: nothing is shown or counted anew, the way back alone follows. */
async function keepReason({ db }: CommandContext, reviewId: number, reason: string | null): Promise<void> {
  await db.sql`update reviews set state_reason = ${reason} where id = ${reviewId} and state = 'withdrawn'`;
  db.touched([`review:${reviewId}`]);
}
