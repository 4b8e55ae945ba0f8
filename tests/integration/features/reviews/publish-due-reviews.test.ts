import { describe, expect, it } from 'vitest';
import { publishDueReviews } from '#app/features/reviews/publish-due-reviews.server';
import { getStarTable } from '#app/features/reviews/review-count-queries.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const deadline = '2026-02-08T10:00:00.000Z';
const at = (iso: string) => ({ db, actor: system, now: new Date(iso) });

async function waiting(productId: number, stars = 4) {
  const review = await aReview(db, { by: await aMember(db), productId, state: 'pending', stars });
  await db.sql`update reviews set object_until = ${deadline} where id = ${review.id}`;
  return review;
}

async function stateOf(id: number) {
  const [row] = await db.sql<[{ state: string }]>`select state from reviews where id = ${id}`;
  return row.state;
}

describe('publishDueReviews', () => {
  it('publishes at the deadline and not before, whatever the stars', async () => {
    const product = await aProduct(db);
    const reviews = [];
    for (const stars of [1, 2, 3, 4, 5]) reviews.push(await waiting(product.id, stars));
    await publishDueReviews(at('2026-02-08T09:59:59.999Z'));
    for (const { id } of reviews) expect(await stateOf(id)).toBe('pending');
    await publishDueReviews(at(deadline));
    for (const { id } of reviews) expect(await stateOf(id)).toBe('published');
    expect((await getStarTable(db, product.id)).all).toEqual([1, 1, 1, 1, 1]);
    const [fact] = await factsAbout(db, 'review', reviews[0]?.id ?? 0);
    expect(fact).toMatchObject({ kind: 'review.published', actorId: null, payload: { cause: 'deadline' } });
    expect(fact?.tasks).toContain('moderation.lapse');
  });

  it('publishes each of a hundred once, when six clocks strike at the same moment', async () => {
    const product = await aProduct(db);
    const reviews = await Promise.all(Array.from({ length: 100 }, () => waiting(product.id)));
    const counts = await Promise.all(Array.from({ length: 6 }, () => publishDueReviews(at(deadline))));
    // What another holds is left to it, so the six together publish all.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
    for (const { id } of reviews) expect(await kindsAbout(db, 'review', id)).toEqual(['review.published']);
    expect((await getStarTable(db, product.id)).all).toEqual([0, 0, 0, 100, 0]);
    expect(await publishDueReviews(at(deadline))).toBe(0);
  });

  it('leaves nothing half done when it dies before its commit, and does it afterwards', async () => {
    const product = await aProduct(db);
    const { id } = await waiting(product.id);
    const dying = db.transaction(async (tx) => {
      await publishDueReviews({ ...at(deadline), db: tx });
      throw new Error('killed here');
    });
    await expect(dying).rejects.toThrow('killed here');
    expect(await stateOf(id)).toBe('pending');
    expect(await kindsAbout(db, 'review', id)).toEqual([]);
    expect(await publishDueReviews(at(deadline))).toBe(1);
    expect(await kindsAbout(db, 'review', id)).toEqual(['review.published']);
  });

  it('leaves alone what was withheld or withdrawn in time', async () => {
    const product = await aProduct(db);
    const withheld = await aReview(db, { by: await aMember(db), productId: product.id, state: 'withheld' });
    const withdrawn = await aReview(db, { by: await aMember(db), productId: product.id, state: 'withdrawn' });
    await db.sql`update reviews set object_until = ${deadline} where product_id = ${product.id}`;
    await publishDueReviews(at('2027-01-01T00:00:00Z'));
    expect([await stateOf(withheld.id), await stateOf(withdrawn.id)]).toEqual(['withheld', 'withdrawn']);
  });
});
