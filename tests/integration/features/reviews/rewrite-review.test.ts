import { expect, it } from 'vitest';
import { getReview, listReviewHistory } from '#app/features/reviews/review-queries.server';
import { readChange, rewriteReview } from '#app/features/reviews/rewrite-review.server';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('puts what a review said into its history, and unsays no tie', async () => {
  const [author, product] = [await aMember(db), await aProduct(db)];
  const review = await aReview(db, { by: author, productId: product.id, stars: 4, relation: 'family' });
  const ctx = { db, actor: author, now };
  const draft = {
    ...{ stars: 2, title: 'Less so', body: 'New words', pros: '', cons: '' },
    ...{ incentive: 'none' as const, relation: 'customer' as const },
  };
  expect(await readChange(ctx, { publicId: review.publicId, draft })).toMatchObject({
    words: { changes: review.id },
  });
  expect(await readChange(ctx, { publicId: 'nothing', draft })).toBeNull();
  const words = { html: '<p>New words</p>', version: 1 };
  const [relation, terms] = ['family' as const, { brandDomains: [] }];
  await db.transaction((tx) =>
    rewriteReview({ ...ctx, db: tx }, review.id, { draft, words, relation, terms }),
  );
  expect(await getReview(db, review.publicId, null)).toMatchObject({
    stars: 2,
    title: 'Less so',
    relation: 'family',
  });
  expect(await listReviewHistory(db, review.id)).toMatchObject([{ stars: 4, bodySource: 'Words' }]);
});
