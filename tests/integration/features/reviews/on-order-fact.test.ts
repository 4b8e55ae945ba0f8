import { describe, expect, it } from 'vitest';
import { onOrderFact } from '#app/features/reviews/on-order-fact.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const deliver = (subjectKind: string, subjectId: number) =>
  db.transaction((tx) =>
    onOrderFact({ db: tx, actor: system, now: new Date('2026-02-01T10:00:00Z') }, { subjectKind, subjectId }),
  );

async function aBuyer(verified: boolean) {
  const [buyer, product] = [await aMember(db, { verified }), await aProduct(db)];
  const proof = verified ? 'mail-confirmed' : 'unconfirmed';
  const review = await aReview(db, { by: buyer, productId: product.id, proof });
  const [order] = await db.sql<[{ id: number }]>`
    insert into orders (number, email, ordered_at) values (${buyer.handle}, ${`${buyer.handle}@example.test`}, '2026-01-01') returning id`;
  await db.sql`insert into order_lines (order_id, product_id) values (${order.id}, ${product.id})`;
  return { buyer, review, order };
}

const proofOf = (reviewId: number) => db.sql`select proof from reviews where id = ${reviewId}`;

describe('onOrderFact', () => {
  it('proves the review of the order’s owner, and again when delivered twice', async () => {
    const { review, order } = await aBuyer(true);
    await deliver('order', order.id);
    await deliver('order', order.id);
    expect(await proofOf(review.id)).toEqual([{ proof: 'order-matched' }]);
    expect(await kindsAbout(db, 'review', review.id)).toEqual(['review.proof-changed']);
  });

  it('waits for the address to be confirmed', async () => {
    const { buyer, review, order } = await aBuyer(false);
    await deliver('order', order.id);
    expect(await proofOf(review.id)).toEqual([{ proof: 'unconfirmed' }]);
    await db.sql`update members set email_verified_at = now() where id = ${buyer.id}`;
    await deliver('member', buyer.id);
    expect(await proofOf(review.id)).toEqual([{ proof: 'order-matched' }]);
  });

  it('does nothing about an order of nobody here', async () => {
    await deliver('order', 0);
    expect(await db.sql`select 1 from events where subject_id = 0`).toEqual([]);
  });
});
