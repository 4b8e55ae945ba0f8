import { expect, it } from 'vitest';
import { changeReviewStates } from '#app/features/reviews/change-review-states.server';
import { countReviews } from '#app/features/reviews/review-counts.server';
import { aProduct, aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();

it('moves many reviews with their averages, once, and leaves others alone', async () => {
  const product = await aProduct(db);
  const reviews = [
    await aReview(db, { productId: product.id, stars: 1 }),
    await aReview(db, { productId: product.id, stars: 5 }),
    await aReview(db, { productId: product.id, stars: 5, state: 'withdrawn' }),
  ];
  const ids = reviews.map(({ id }) => id);
  await countReviews(db, ids, 1);
  const counted = async () => {
    const [row] = await db.sql<[{ count: number }]>`
      select coalesce(sum(count), 0)::int as count from review_counts where product_id = ${product.id}`;
    return row.count;
  };
  expect(await counted()).toBe(2);
  const move = (from: 'published' | 'hidden', to: 'published' | 'hidden') =>
    db.transaction((tx) =>
      changeReviewStates(
        tx,
        ids.map((id) => ({ id, from, to, reason: to === 'hidden' ? 'spam' : null })),
      ),
    );
  expect((await move('published', 'hidden')).sort()).toEqual(ids.slice(0, 2));
  expect(await move('published', 'hidden')).toEqual([]);
  expect(await counted()).toBe(0);
  expect((await move('hidden', 'published')).sort()).toEqual(ids.slice(0, 2));
  expect(await counted()).toBe(2);
  expect(
    await db.sql`select state, state_reason as reason from reviews where id = any(${ids}::bigint[]) order by id`,
  ).toEqual([
    { state: 'published', reason: null },
    { state: 'published', reason: null },
    { state: 'withdrawn', reason: null },
  ]);
  expect(await kindsAbout(db, 'review', ids[0] ?? 0)).toEqual(['review.hidden', 'review.restored']);
});
