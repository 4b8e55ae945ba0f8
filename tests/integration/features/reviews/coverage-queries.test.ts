import { describe, expect, it } from 'vitest';
import { getCoverage, listUnansweredReviews } from '#app/features/reviews/coverage-queries.server';
import { respondToReview } from '#app/features/reviews/respond-to-review.server';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-06-01T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const product = await aProduct(db);
const moderator = await aMember(db, { role: 'moderator' });

async function came(hours: number, answeredAfter?: number, by = moderator) {
  const review = await aReview(db, { by: await aMember(db), productId: product.id });
  await db.sql`update reviews set occurred_at = ${hoursAgo(hours).toISOString()} where id = ${review.id}`;
  if (answeredAfter !== undefined)
    await respondToReview(
      { db, actor: by, now: hoursAgo(hours - answeredAfter) },
      { publicId: review.publicId, body: 'Thank you.' },
    );
  return review;
}

describe('getCoverage and listUnansweredReviews', () => {
  it('count what a person has answered, and list who still waits, the longest first', async () => {
    const [newer, older] = [await came(5), await came(50)];
    for (const hours of [1, 2, 30]) await came(100, hours);
    const machine = await aMember(db, { role: 'moderator' });
    await db.sql`insert into automated_accounts (member_id, marked_by) values (${machine.id}, ${moderator.id})`;
    const byMachine = await came(20, 1, machine);
    await came(24 * 91);
    const insider = await came(10);
    await db.sql`update reviews set relation = 'staff' where id = ${insider.id}`;
    expect(await getCoverage(db, now)).toEqual({ reviews: 6, answered: 3, medianHours: 2 });
    const listed = await listUnansweredReviews(db, { now, after: null });
    expect(listed.map(({ id }) => id)).toEqual([older.id, byMachine.id, newer.id]);
    const [first] = listed;
    const rest = await listUnansweredReviews(db, {
      now,
      after: { value: first?.occurredAt ?? '', id: first?.id ?? 0 },
    });
    expect(rest.map(({ id }) => id)).toEqual([byMachine.id, newer.id]);
  });

  it('say nothing where nothing is', async () => {
    const later = new Date('2030-01-01T00:00:00Z');
    expect(await getCoverage(db, later)).toEqual({ reviews: 0, answered: 0, medianHours: null });
  });
});
