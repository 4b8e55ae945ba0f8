import { describe, expect, it } from 'vitest';
import { editReview } from '#app/features/reviews/edit-review.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { refreshProofs } from '#app/features/reviews/refresh-proofs.server';
import { getStarTable } from '#app/features/reviews/review-count-queries.server';
import { listReviewHistory } from '#app/features/reviews/review-queries.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import type { MemberActor } from '#app/policy/actor';
import { aMember, aProduct } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const draft = {
  stars: 4,
  title: 'Solid',
  body: 'It works every morning.',
  pros: '',
  cons: '',
  incentive: 'none' as const,
  relation: 'customer' as const,
};

async function post(by: MemberActor, productId: number, change: Partial<typeof draft> = {}) {
  return postReview(as(by), {
    product: { id: productId, state: 'listed' },
    draft: { ...draft, ...change },
    photos: [],
  });
}

async function anOrder(by: MemberActor, productId: number): Promise<number> {
  const [order] = await db.sql<[{ id: number }]>`
    insert into orders (number, email, ordered_at) select ${`N${by.id}-${productId}`}, email, '2026-01-01' from members where id = ${by.id} returning id`;
  await db.sql`insert into order_lines (order_id, product_id) values (${order.id}, ${productId})`;
  return order.id;
}

async function proofOf(by: MemberActor, productId: number): Promise<string | undefined> {
  const [row] = await db.sql<
    [{ proof: string }?]
  >`select proof from reviews where author_id = ${by.id} and product_id = ${productId}`;
  return row?.proof;
}

describe('postReview', () => {
  it('takes one review of a product from a member, of ten posted at the same moment', async () => {
    const [author, product] = [await aMember(db), await aProduct(db)];
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => post(author, product.id)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok && outcome.problem.code === 'reviewed-already'),
    ).toHaveLength(9);
    expect((await getStarTable(db, product.id)).all).toEqual([0, 0, 0, 1, 0]);
  });

  it('posts nothing while the renderer cannot work, and takes the same words afterwards', async () => {
    const [author, product] = [await aMember(db), await aProduct(db)];
    const posting = post(author, product.id);
    await closeRenderer();
    expect(await posting).toMatchObject({ ok: false, problem: { code: 'busy' } });
    expect(await proofOf(author, product.id)).toBeUndefined();
    expect(await post(author, product.id)).toMatchObject({ ok: true });
  });

  it('decides about publication alike for every number of stars', async () => {
    for (const stars of [1, 2, 3, 4, 5]) {
      const product = await aProduct(db);
      const plain = await post(await aMember(db), product.id, { stars });
      const newcomer = await aMember(db, { joinedAt: '2026-02-01T09:30:00Z' });
      const withLink = await post(newcomer, product.id, { stars, body: 'see https://example.test' });
      expect(plain).toMatchObject({ ok: true, value: { publication: { state: 'published' } } });
      expect(withLink).toMatchObject({
        ok: true,
        value: { publication: { state: 'pending', reason: 'new-member-link' } },
      });
    }
  });

  it('climbs the proof ladder by the order row only, and down again with a refund', async () => {
    const product = await aProduct(db);
    const [unconfirmed, confirmed, buyer] = [
      await aMember(db, { verified: false }),
      await aMember(db),
      await aMember(db),
    ];
    const orderId = await anOrder(buyer, product.id);
    for (const author of [unconfirmed, confirmed, buyer]) await post(author, product.id);
    expect(await proofOf(unconfirmed, product.id)).toBe('unconfirmed');
    expect(await proofOf(confirmed, product.id)).toBe('mail-confirmed');
    expect(await proofOf(buyer, product.id)).toBe('order-matched');
    expect((await getStarTable(db, product.id)).proven).toEqual([0, 0, 0, 1, 0]);

    await db.sql`update order_lines set refunded_at = now() where order_id = ${orderId}`;
    await db.transaction((tx) => refreshProofs(tx, buyer.id));
    expect(await proofOf(buyer, product.id)).toBe('mail-confirmed');
    expect((await getStarTable(db, product.id)).proven).toEqual([0, 0, 0, 0, 0]);
    expect((await getStarTable(db, product.id)).all).toEqual([0, 0, 0, 3, 0]);
  });

  it('never takes an unconfirmed address for an order’s', async () => {
    const product = await aProduct(db);
    const impostor = await aMember(db, { verified: false });
    await anOrder(impostor, product.id);
    await post(impostor, product.id);
    expect(await proofOf(impostor, product.id)).toBe('unconfirmed');
  });

  it('leaves rewarded and staff reviews out of the second average', async () => {
    const product = await aProduct(db);
    const [rewarded, colleague] = [await aMember(db), await aMember(db, { role: 'moderator' })];
    for (const author of [rewarded, colleague]) await anOrder(author, product.id);
    await postReview(as(rewarded), {
      product: { id: product.id, state: 'listed' },
      draft: { ...draft, incentive: 'reward' },
      photos: [],
    });
    await post(colleague, product.id);
    const table = await getStarTable(db, product.id);
    expect(table.all[3]).toBe(2);
    expect(table.proven[3]).toBe(0);
  });
});

describe('editReview and withdrawReview', () => {
  it('keep the first rating in the history and the averages equal to a recount', async () => {
    const [author, product] = [await aMember(db), await aProduct(db)];
    const posted = await post(author, product.id, { stars: 2 });
    if (!posted.ok) throw new Error('not posted');
    await editReview(as(author), { publicId: posted.value.publicId, draft: { ...draft, stars: 5 } });
    await editReview(as(author), { publicId: posted.value.publicId, draft: { ...draft, stars: 3 } });
    expect((await getStarTable(db, product.id)).all).toEqual([0, 0, 1, 0, 0]);
    const [row] = await db.sql<
      [{ id: number }]
    >`select id from reviews where public_id = ${posted.value.publicId}`;
    expect((await listReviewHistory(db, row.id)).map((version) => version.stars)).toEqual([5, 2]);
    expect((await withdrawReview(as(await aMember(db)), posted.value.publicId)).ok).toBe(false);
    expect((await withdrawReview(as(author), posted.value.publicId)).ok).toBe(true);
    expect((await getStarTable(db, product.id)).all).toEqual([0, 0, 0, 0, 0]);
  });
});
