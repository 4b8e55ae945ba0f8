import { expect, it } from 'vitest';
import {
  countReviewsOfMember,
  listReviewsOfMember,
} from '#app/features/reviews/member-reviews-queries.server';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

it('lists the published reviews of somebody, newest first, and counts them', async () => {
  const author = await aMember(db);
  const reviews = [];
  for (const day of ['01', '02', '03']) {
    const review = await aReview(db, { authorId: author.id });
    await db.sql`update reviews set occurred_at = ${`2026-01-${day}T00:00:00Z`} where id = ${review.id}`;
    reviews.push(review.id);
  }
  await db.sql`update reviews set state = 'pending', state_reason = 'rule' where id = ${reviews[1] ?? 0}`;
  const shown = await listReviewsOfMember(db, author.id, null);
  expect(shown.map(({ id }) => id)).toEqual([reviews[2], reviews[0]]);
  expect(await countReviewsOfMember(db, author.id)).toBe(2);
  const [first] = shown;
  const rest = await listReviewsOfMember(db, author.id, {
    value: first?.occurredAt ?? '',
    id: first?.id ?? 0,
  });
  expect(rest.map(({ id }) => id)).toEqual([reviews[0]]);
});
