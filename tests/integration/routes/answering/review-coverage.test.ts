import { expect, it } from 'vitest';
import { testDatabase } from '#tests/support/database';
import { aProduct, aReview } from '#tests/support/factories';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const moderator = await aMember(db, { role: 'moderator' });
const cookie = await house.signIn(moderator.id);
const meter = async () => {
  const answer = await house.ask('/answering/reviews', { headers: { cookie } });
  return (await answer.text()).replaceAll('<!-- -->', '');
};

it('claims no answers where there are no reviews, and measures nothing', async () => {
  const empty = await meter();
  expect(empty).toContain('No reviews in 90 days');
  expect(empty).toContain('Nothing to answer');
  expect(empty).not.toContain('Every review has an answer');
  expect(empty).not.toMatch(/\d %|NaN/);
});

it('begins with the first review, which waits', async () => {
  const { publicId } = await aReview(db, { by: await aMember(db), productId: (await aProduct(db)).id });
  const page = await meter();
  expect(page).toContain(`/reviews/${publicId}/respond`);
  expect(page).toContain('0 %');
  expect(page).not.toContain('No reviews in 90 days');
});
