import { describe, expect, it } from 'vitest';
import { eraseWithdrawnReviews } from '#app/features/reviews/erase-withdrawn-reviews.server';
import { getReview } from '#app/features/reviews/review-queries.server';
import { withdrawnDays } from '#app/features/reviews/review';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const run = (at: Date) =>
  eraseWithdrawnReviews({ db, actor: system, now: at }, { folder: '/nonexistent/uploads' });

async function aWithdrawn(at = now) {
  const author = await aMember(db);
  const review = await aReview(db, { by: author, productId: (await aProduct(db)).id });
  expect(await withdrawReview({ db, actor: author, now: at }, review.publicId)).toMatchObject({ ok: true });
  return { author, ...review };
}
const titleOf = async (publicId: string) => (await getReview(db, publicId, null))?.title;

describe('eraseWithdrawnReviews', () => {
  it('deletes the words on their day and not before, however often it runs', async () => {
    const [first, second] = [await aWithdrawn(), await aWithdrawn(later(1))];
    expect(await run(new Date(later(withdrawnDays).getTime() - 1000))).toBe(0);
    expect(await titleOf(first.publicId)).toBe('Does what it should');
    expect(await run(later(withdrawnDays))).toBe(1);
    expect(await titleOf(first.publicId)).toBe('Words deleted');
    expect(await titleOf(second.publicId)).toBe('Does what it should');
    expect(await run(later(withdrawnDays))).toBe(0);
    expect(await run(later(withdrawnDays + 1))).toBe(1);
  });

  it('comes through more than one batch, and two at once share the work', async () => {
    const reviews = await Promise.all(Array.from({ length: 45 }, () => aWithdrawn()));
    const counts = await Promise.all([run(later(withdrawnDays)), run(later(withdrawnDays))]);
    expect(counts[0] + counts[1]).toBe(45);
    for (const { publicId } of reviews) expect(await titleOf(publicId)).toBe('Words deleted');
  });

  it('leaves alone what was published again, and what somebody still waits for an answer about', async () => {
    const [again, appealed] = [await aWithdrawn(), await aWithdrawn()];
    await db.sql`update reviews set state = 'published', words_until = null where id = ${again.id}`;
    await db.sql`
      insert into queue_items (public_id, subject_kind, subject_id, cause) values ('appealedcase', 'review', ${appealed.id}, 'appeal')`;
    expect(await run(later(999))).toBe(0);
    await db.sql`update queue_items set state = 'decided', decided_at = now()`;
    expect(await run(later(999))).toBe(1);
    expect(await titleOf(again.publicId)).toBe('Does what it should');
    expect(await titleOf(appealed.publicId)).toBe('Words deleted');
  });
});
