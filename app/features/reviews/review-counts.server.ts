import type { Db } from '#db/client';

/**
 * Counts a review into (or, with -1, out of) the averages of its product and of its attributes, if it is published. Call it with -1 before
 * and with +1 after any change of stars, state or proof, in the transaction of the change.
 */
export function countReview(tx: Db, reviewId: number, by: 1 | -1): Promise<void> {
  return countReviews(tx, [reviewId], by);
}

/** The same for many reviews in one statement. */
export async function countReviews(tx: Db, reviewIds: readonly number[], by: 1 | -1): Promise<void> {
  await tx.sql`
    insert into review_counts (product_id, stars, proof, incentive, relation, count)
    select product_id, stars, proof, incentive, relation, ${by}::int * count(*)
    from reviews where id = any(${reviewIds as number[]}::bigint[]) and state = 'published'
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (product_id, stars, proof, incentive, relation) do update set count = review_counts.count + excluded.count`;
  await tx.sql`
    insert into review_rating_counts (product_id, attribute_id, value, count)
    select r.product_id, g.attribute_id, g.value, ${by}::int * count(*)
    from reviews r join review_ratings g on g.review_id = r.id
    where r.id = any(${reviewIds as number[]}::bigint[]) and r.state = 'published'
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (product_id, attribute_id, value) do update set count = review_rating_counts.count + excluded.count`;
}
