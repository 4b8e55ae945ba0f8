import { expect, it } from 'vitest';
import { onDocumentFacts } from '#app/features/discovery/on-document-fact.server';
import { findInReviews } from '#app/features/reviews/find-in-reviews.server';
import { readReviewFilter } from '#app/features/reviews/review-filter';
import { system } from '#app/policy/actor';
import { PostgresEngine } from '#search/adapters/postgres';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const engine = new PostgresEngine(db);
const [product, other] = [await aProduct(db), await aProduct(db)];

async function said(words: string, productId = product.id, stars = 4) {
  const review = await aReview(db, { by: await aMember(db), productId, stars });
  await db.sql`update reviews set body_source = ${words}, body_html = ${`<p>${words}</p>`} where id = ${review.id}`;
  await onDocumentFacts(
    { db, actor: system, now: new Date() },
    [{ subjectKind: 'review', subjectId: review.id }],
    { hasRemote: false },
  );
  return review;
}

const find = async (address: string) =>
  (
    await findInReviews(db, engine, {
      productId: product.id,
      filter: readReviewFilter(new URLSearchParams(address)),
      viewerId: null,
      from: null,
    })
  ).rows.map(({ publicId }) => publicId);

it('finds words in the reviews of this product alone, with slips of the pen, and nothing that is gone', async () => {
  const hinge = await said('The hinge squeaks after a month.');
  const grumble = await said('The hinge broke.', product.id, 1);
  await said('The hinge squeaks here too.', other.id);
  const gone = await said('The hinge squeaks.');
  await db.sql`update reviews set state = 'withdrawn' where id = ${gone.id}`;
  expect(await find('q=hinge+squeaks')).toEqual([hinge.publicId, grumble.publicId]);
  expect(await find('q=hinge+squeeks')).toContain(hinge.publicId);
  expect(await find('q=hinge&stars=1')).toEqual([grumble.publicId]);
  expect(await find('q=hinge&proof=proven')).toEqual([]);
  expect(await find('q=zebra')).toEqual([]);
});
