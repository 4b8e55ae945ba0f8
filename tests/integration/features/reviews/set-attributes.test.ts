import { describe, expect, it } from 'vitest';
import {
  listAttributes,
  listAttributesByCategory,
  listRatedAttributes,
} from '#app/features/reviews/attribute-queries.server';
import { editReview } from '#app/features/reviews/edit-review.server';
import { loadReviewData } from '#app/features/reviews/load-review-data.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { getReview, listReviewHistory } from '#app/features/reviews/review-queries.server';
import { attributesDraft, setAttributes } from '#app/features/reviews/set-attributes.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { getProduct } from '#app/features/products/product-queries.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-03-01T10:00:00Z');
const admin = await aMember(db, { role: 'admin' });
const as = (actor: MemberActor) => ({ db, actor, now });
const fit = { name: 'Fit', low: 'Runs small', high: 'Runs large' };
const warmth = { name: 'Warmth', low: 'Cool', high: 'Warm' };
const words = { stars: 4, title: 'A coat', body: 'It is a coat.', pros: '', cons: '' };
const draft = { ...words, incentive: 'none' as const, relation: 'customer' as const };

let categories = 0;
async function aCategory(attributes = [fit, warmth]) {
  categories += 1;
  const category = `Coats ${categories}`;
  const product = await aProduct(db);
  await db.sql`update products set category = ${category} where id = ${product.id}`;
  expect(await setAttributes(as(admin), { category, attributes })).toMatchObject({ ok: true });
  return { category, product: { id: product.id, category, state: 'listed' as const }, slug: product.slug };
}

async function keysOf(category: string): Promise<Record<string, string>> {
  return Object.fromEntries(
    (await listAttributes(db, category)).map(({ name, publicId }) => [name, publicId]),
  );
}

async function post(product: { id: number; state: 'listed' }, ratings: Record<string, number>) {
  const by = await aMember(db);
  const posted = await postReview(as(by), { product, draft: { ...draft, ratings }, photos: [] });
  if (!posted.ok) throw new Error(posted.problem.code);
  return { by, publicId: posted.value.publicId };
}

const shown = async (product: { id: number; category: string }) =>
  (await listRatedAttributes(db, product)).map(({ name, low, counts, retired }) => ({
    name,
    low,
    counts,
    retired,
  }));

describe('attributes of a category', () => {
  it('are set by admins alone, in their order, and the change is noted', async () => {
    const { category } = await aCategory();
    expect((await listAttributes(db, category)).map(({ name }) => name)).toEqual(['Fit', 'Warmth']);
    await setAttributes(as(admin), { category, attributes: [warmth, fit] });
    expect((await listAttributesByCategory(db)).find((one) => one.category === category)).toEqual({
      category,
      products: 1,
      names: ['Warmth', 'Fit'],
    });
    for (const role of ['member', 'moderator', 'marketer'] as const)
      expect(
        await setAttributes(as(await aMember(db, { role })), { category, attributes: [] }),
      ).toMatchObject({
        ok: false,
      });
    const [entry] = await db.sql`
      select detail from audit_entries where action = 'settings.attributes-changed' and actor_id = ${admin.id} order by id desc limit 1`;
    expect(entry?.['detail']).toMatchObject({
      category,
      before: expect.stringContaining('Fit'),
      after: expect.stringContaining('Warmth'),
    });
  });

  it('are never more than six, though two admins save at once', async () => {
    const { category } = await aCategory([]);
    const sets = ['a', 'b', 'c'].map((letter) =>
      Array.from({ length: 6 }, (_, at) => ({ name: `${letter}${at} scale`, low: 'Low', high: 'High' })),
    );
    await Promise.all(sets.map((attributes) => setAttributes(as(admin), { category, attributes })));
    expect(await listAttributes(db, category)).toHaveLength(6);
  });

  it('are refused in a form with a name twice, an end without words, or signs that files need', () => {
    const read = (attributes: Array<Partial<typeof fit>>) =>
      attributesDraft.safeParse({ category: 'x', attributes }).success;
    expect(read([fit, { name: '', low: '', high: '' }, warmth])).toBe(true);
    expect(read([fit, { ...warmth, name: 'fit' }])).toBe(false);
    expect(read([{ ...fit, high: '' }])).toBe(false);
    expect(read([{ low: 'a', high: 'b' }])).toBe(false);
    expect(read([{ ...fit, name: 'Fit [x]' }])).toBe(false);
    expect(read(Array.from({ length: 7 }, (_, at) => ({ ...fit, name: `Fit ${at}` })))).toBe(false);
  });
});

describe('a review with ratings', () => {
  it('counts where it stands, once it is public and as long as it is', async () => {
    const { category, product } = await aCategory();
    const key = await keysOf(category);
    const one = await post(product, { [key['Fit'] ?? '']: 5, [key['Warmth'] ?? '']: 2, nobodysscale: 3 });
    await post(product, { [key['Fit'] ?? '']: 4 });
    await post(product, {});
    expect(await shown(product)).toEqual([
      { name: 'Fit', low: 'Runs small', counts: [0, 0, 0, 1, 1], retired: false },
      { name: 'Warmth', low: 'Cool', counts: [0, 1, 0, 0, 0], retired: false },
    ]);
    await withdrawReview(as(one.by), one.publicId);
    expect((await shown(product)).map(({ counts }) => counts)).toEqual([
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  it('keeps what it said first in its history, and an edit that says nothing of scales changes none', async () => {
    const { category, product } = await aCategory();
    const key = await keysOf(category);
    const { by, publicId } = await post(product, { [key['Fit'] ?? '']: 1 });
    await editReview(as(by), { publicId, draft: { ...draft, ratings: { [key['Fit'] ?? '']: 5 } } });
    await editReview(as(by), { publicId, draft });
    const row = await getReview(db, publicId, null);
    expect(row?.ratings).toMatchObject([{ name: 'Fit', value: 5 }]);
    const history = await listReviewHistory(db, row?.id ?? 0);
    expect(history.map(({ ratings }) => ratings[0]?.value)).toEqual([5, 1]);
    expect((await shown(product))[0]?.counts).toEqual([0, 0, 0, 0, 1]);
  });

  it('loses no answer when other things are asked, and counts again when they are asked again', async () => {
    const { category, product } = await aCategory();
    const key = await keysOf(category);
    const { by, publicId } = await post(product, { [key['Fit'] ?? '']: 2 });
    const reworded = { ...fit, low: 'Far too small' };
    await setAttributes(as(admin), { category, attributes: [reworded, warmth] });
    expect(await shown(product)).toEqual([
      { name: 'Fit', low: 'Far too small', counts: [0, 0, 0, 0, 0], retired: false },
      { name: 'Warmth', low: 'Cool', counts: [0, 0, 0, 0, 0], retired: false },
      { name: 'Fit', low: 'Runs small', counts: [0, 1, 0, 0, 0], retired: true },
    ]);
    await editReview(as(by), { publicId, draft: { ...draft, title: 'Another word', ratings: {} } });
    expect((await getReview(db, publicId, null))?.ratings).toMatchObject([{ low: 'Runs small', value: 2 }]);
    await setAttributes(as(admin), { category, attributes: [fit] });
    expect((await shown(product))[0]).toMatchObject({
      low: 'Runs small',
      counts: [0, 1, 0, 0, 0],
      retired: false,
    });
    await db.sql`update products set category = 'Elsewhere' where id = ${product.id}`;
    expect(await shown({ ...product, category: 'Elsewhere' })).toMatchObject([
      { name: 'Fit', retired: true },
    ]);
  });

  it('is told to programs, opened by its place, and counted as a recount counts it', async () => {
    const { category, product, slug } = await aCategory();
    const key = await keysOf(category);
    const { publicId } = await post(product, { [key['Fit'] ?? '']: 3 });
    await post(product, { [key['Fit'] ?? '']: 4 });
    const before = await shown(product);
    await db.sql`select recount_reviews(array[${product.id}]::bigint[])`;
    expect(await shown(product)).toEqual(before);
    const full = await getProduct(db, slug);
    if (!full) throw new Error('the product is gone');
    const query = new URLSearchParams({ rated: `${key['Fit']}.3` });
    const data = await loadReviewData(db, full, { query, origin: 'https://brand.test' });
    expect(data.reviews.map(({ id }) => id)).toEqual([publicId]);
    expect(data.reviews[0]?.ratings).toEqual([{ ...fit, value: 3 }]);
    expect(data.attributes[0]).toEqual({
      ...fit,
      average: 3.5,
      count: 2,
      byPlace: { 1: 0, 2: 0, 3: 1, 4: 1, 5: 0 },
      asked: true,
    });
  });
});
