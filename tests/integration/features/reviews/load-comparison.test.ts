import { expect, it } from 'vitest';
import { loadCompared } from '#app/features/reviews/load-comparison.server';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();

it('loads a product with its counts, and nothing for an address that leads nowhere', async () => {
  const product = await aProduct(db);
  await aReview(db, { by: await aMember(db), productId: product.id, stars: 2 });
  await db.sql`select recount_reviews(array[${product.id}::bigint])`;
  expect(await loadCompared(db, product.slug)).toMatchObject({
    product: { slug: product.slug },
    table: { all: [0, 1, 0, 0, 0] },
  });
  expect(await loadCompared(db, 'nowhere')).toBeNull();
});
