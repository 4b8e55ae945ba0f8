import type { Db } from '#db/client';

/**
 * Counts a review into (or, with -1, out of) the averages of its product, if it is published. Call it with -1 before
 * and with +1 after any change of stars, state or proof, in the transaction of the change.
 */
export async function countReview(tx: Db, reviewId: number, by: 1 | -1): Promise<void> {
  await tx.sql`
    insert into review_counts (product_id, stars, proven, count)
    select product_id, stars, proof = 'order-matched' and incentive = 'none' and relation = 'customer', ${by}
    from reviews where id = ${reviewId} and state = 'published'
    on conflict (product_id, stars, proven) do update set count = review_counts.count + excluded.count`;
}
