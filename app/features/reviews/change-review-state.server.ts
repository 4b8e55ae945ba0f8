import type { Db } from '#db/client';
import { announce } from '#db/events';
import type { EventKind } from '#db/subscriptions';
import { countReview } from './review-counts.server';
import type { ReviewState } from './review';

export interface StateChange {
  reviewId: number;
  to: ReviewState;
  reason: string | null;
  fact: EventKind;
  actorId: number | null;
  /** Why it waits, for whoever puts it into the queue. */
  cause?: string;
}

/** Moves a review into another state, with its averages, its pages and the fact that others follow. */
export async function changeReviewState(tx: Db, change: StateChange): Promise<void> {
  await countReview(tx, change.reviewId, -1);
  const [review] = await tx.sql<[{ productId: number }?]>`
    update reviews set state = ${change.to}, state_reason = ${change.reason},
      published_at = case when ${change.to} = 'published' then coalesce(published_at, now()) else published_at end
    where id = ${change.reviewId} returning product_id as "productId"`;
  await countReview(tx, change.reviewId, 1);
  await announce(tx, {
    kind: change.fact,
    subjectKind: 'review',
    subjectId: change.reviewId,
    actorId: change.actorId,
    ...(change.cause ? { payload: { cause: change.cause } } : {}),
    touches: [`product:${review?.productId ?? 0}`, `review:${change.reviewId}`, 'products', 'home'],
  });
}
