import { afterAll, expect, it } from 'vitest';
import { attributesDraft, setAttributes } from '#app/features/reviews/set-attributes.server';
import { defaultReviewTerms } from '#app/features/settings/review-terms';
import { getReviewTerms } from '#app/features/settings/review-terms-queries.server';
import { setIdeaBudget } from '#app/features/settings/set-idea-budget.server';
import { setReviewTerms } from '#app/features/settings/set-review-terms.server';
import { getBrand } from '#app/features/settings/brand-queries.server';
import type { MemberActor } from '#app/policy/actor';
import { createDatabase } from '#db/client';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { removeDemo } from '../../../../scripts/demo/remove-demo';

const { db, ownerUrl } = await testDatabase();
const owner = createDatabase({ url: ownerUrl, max: 1 });
afterAll(() => owner.close());
const now = new Date('2026-02-01T10:00:00Z');
const nowhere = { uploads: '/nonexistent/uploads', data: '/nonexistent/data' };

/** A demo as small as can be: its marker, its brand, its terms of reviews and an admin of its own. */
async function aDemo(): Promise<MemberActor> {
  await db.sql`
    insert into settings (key, value) values ('demo', '{"boards": [], "products": []}'),
      ('brand', '{"name": "Demo brand", "tagline": "Of the demo"}'), ('reviews', '{"invitationDays": 14}')
    on conflict (key) do update set value = excluded.value`;
  const admin = await aMember(db, { role: 'admin' });
  await db.sql`update members set is_demo = true where id = ${admin.id}`;
  return admin;
}

const as = (actor: MemberActor) => ({ db, actor, now });
const asked = (category: string) =>
  attributesDraft.parse({ category, attributes: [{ name: 'Weight', low: 'Light', high: 'Heavy' }] });

async function leftOf() {
  const keys = await db.sql<Array<{ key: string }>>`select key from settings order by key`;
  const scales = await db.sql<Array<{ category: string }>>`
    select category from review_attributes order by category`;
  return { keys: keys.map(({ key }) => key), scales: scales.map(({ category }) => category) };
}

it('takes out what the demo came with and what its people set', async () => {
  const demo = await aDemo();
  await setReviewTerms(as(demo), { ...defaultReviewTerms, objectionDays: 2 });
  await setIdeaBudget(as(demo), { votes: 3 });
  await setAttributes(as(demo), asked('Pans'));
  await removeDemo(owner, nowhere);
  expect(await leftOf()).toEqual({ keys: [], scales: [] });
  expect(await getBrand(db)).toEqual({ name: 'Vouch', isDemo: false });
});

it('keeps what an admin of the house has set last, whoever of the demo set it before', async () => {
  const [demo, ours] = [await aDemo(), await aMember(db, { role: 'admin' })];
  await setReviewTerms(as(demo), { ...defaultReviewTerms, objectionDays: 2 });
  await setReviewTerms(as(ours), { ...defaultReviewTerms, objectionDays: 21 });
  await setIdeaBudget(as(ours), { votes: 7 });
  await setAttributes(as(ours), asked('Kettles'));
  await setAttributes(as(demo), asked('Pans'));
  await removeDemo(owner, nowhere);
  expect(await leftOf()).toEqual({ keys: ['ideas', 'reviews'], scales: ['Kettles'] });
  expect(await getReviewTerms(db)).toMatchObject({ objectionDays: 21, invitationDays: 0 });
});

it('takes out what somebody of the demo has set last', async () => {
  const [demo, ours] = [await aDemo(), await aMember(db, { role: 'admin' })];
  await setReviewTerms(as(ours), { ...defaultReviewTerms, objectionDays: 21 });
  await setReviewTerms(as(demo), { ...defaultReviewTerms, objectionDays: 2 });
  await removeDemo(owner, nowhere);
  expect((await leftOf()).keys).not.toContain('reviews');
});

it('leaves a brand alone that says nothing of the demo', async () => {
  await aDemo();
  await db.sql`update settings set value = '{"name": "Ours"}' where key = 'brand'`;
  await removeDemo(owner, nowhere);
  expect(await getBrand(db)).toEqual({ name: 'Ours', isDemo: false });
});
