import { describe, expect, it } from 'vitest';
import { getStarTable } from '#app/features/reviews/review-count-queries.server';
import { onTermsChanged } from '#app/features/reviews/mark-insiders.server';
import { onOrderFact } from '#app/features/reviews/on-order-fact.server';
import { setReviewTerms } from '#app/features/settings/set-review-terms.server';
import { defaultReviewTerms } from '#app/features/settings/review-terms';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date('2026-02-01T10:00:00Z') };
const product = await aProduct(db);
const admin = await aMember(db, { role: 'admin' });

async function reviewFrom(email: string, verified = true) {
  const by = await aMember(db, { email, verified });
  return { by, ...(await aReview(db, { by, productId: product.id })) };
}

const relationOf = async (id: number) =>
  (await db.sql<[{ relation: string }]>`select relation from reviews where id = ${id}`)[0].relation;

describe('markInsiders', () => {
  it('marks what stands already when the brand names its domains, once, and the averages follow', async () => {
    const inside = await reviewFrom('ann@brand.test');
    const below = await reviewFrom('ben@eu.brand.test');
    const outside = await reviewFrom('cat@notbrand.test');
    const unconfirmed = await reviewFrom('dan@brand.test', false);
    await db.sql`select recount_reviews(array[${product.id}::bigint])`;
    await setReviewTerms({ ...ctx, actor: admin }, { ...defaultReviewTerms, brandDomains: ['brand.test'] });
    for (let time = 0; time < 2; time += 1) await db.transaction((tx) => onTermsChanged({ ...ctx, db: tx }));
    expect(await Promise.all([inside, below, outside, unconfirmed].map(({ id }) => relationOf(id)))).toEqual([
      'staff',
      'staff',
      'customer',
      'customer',
    ]);
    expect((await getStarTable(db, product.id)).insiders).toBe(2);
    expect(await kindsAbout(db, 'review', inside.id)).toEqual(['review.proof-changed']);
    await db.sql`update members set email_verified_at = now() where id = ${unconfirmed.by.id}`;
    await db.transaction((tx) =>
      onOrderFact({ ...ctx, db: tx }, { subjectKind: 'member', subjectId: unconfirmed.by.id }),
    );
    expect(await relationOf(unconfirmed.id)).toBe('staff');
    expect((await getStarTable(db, product.id)).insiders).toBe(3);
  });
});
