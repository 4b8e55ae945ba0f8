import { describe, expect, it } from 'vitest';
import { hideReview, restoreReview } from '#app/features/reviews/hide-review.server';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const ctx = { db, actor: await aMember(db, { role: 'moderator' }), now: new Date('2026-02-01T10:00:00Z') };

async function someReview(state: string) {
  const product = await aProduct(db);
  const review = await aReview(db, { by: await aMember(db), productId: product.id, state });
  if (state === 'published') await db.sql`select recount_reviews(array[${product.id}::bigint])`;
  return review;
}

async function stateOf(id: number) {
  const [row] = await db.sql`
    select state, state_reason as reason,
           (select coalesce(sum(count), 0)::int from review_counts c where c.product_id = r.product_id) as counted
    from reviews r where id = ${id}`;
  return row;
}

describe('hideReview and restoreReview', () => {
  it('hide what was public with the listed reason, once, and show it again', async () => {
    const { id } = await someReview('published');
    await Promise.all(
      Array.from({ length: 10 }, () => db.transaction((tx) => hideReview({ ...ctx, db: tx }, id, 'spam'))),
    );
    expect(await stateOf(id)).toEqual({ state: 'hidden', reason: 'spam', counted: 0 });
    await restoreReview(ctx, id);
    await restoreReview(ctx, id);
    expect(await stateOf(id)).toEqual({ state: 'published', reason: null, counted: 1 });
    expect(await kindsAbout(db, 'review', id)).toEqual(['review.hidden', 'review.restored']);
  });

  it('withhold what waited, with the reason, and publish it when it may stay', async () => {
    const [withheld, waiting] = [await someReview('pending'), await someReview('pending')];
    await hideReview(ctx, withheld.id, 'abuse');
    expect(await stateOf(withheld.id)).toEqual({ state: 'withheld', reason: 'abuse', counted: 0 });
    await restoreReview(ctx, waiting.id);
    expect(await stateOf(waiting.id)).toEqual({ state: 'published', reason: null, counted: 1 });
    expect(await kindsAbout(db, 'review', waiting.id)).toEqual(['review.published']);
  });

  it('leave a withdrawn review to its author', async () => {
    const { id } = await someReview('withdrawn');
    await hideReview(ctx, id, 'spam');
    await restoreReview(ctx, id);
    expect(await stateOf(id)).toEqual({ state: 'withdrawn', reason: null, counted: 0 });
    expect(await kindsAbout(db, 'review', id)).toEqual([]);
  });
});
