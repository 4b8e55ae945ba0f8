import { describe, expect, it } from 'vitest';
import { findReviewHelpful } from '#app/features/reviews/find-review-helpful.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const find = (actor: MemberActor, publicId: string, helpful = true) =>
  findReviewHelpful({ db, actor, now }, { publicId, helpful });

async function someReview(state = 'published') {
  const [author, product] = [await aMember(db), await aProduct(db)];
  return { author, review: await aReview(db, { by: author, productId: product.id, state }) };
}

const countsOf = (id: number) => db.sql`
  select helpful_count as counted, (select count(*)::int from review_helpful_votes where review_id = ${id}) as rows
  from reviews where id = ${id}`;

describe('findReviewHelpful', () => {
  it('counts one person once of fifty clicks at the same moment, and takes it back once', async () => {
    const { review } = await someReview();
    const reader = await aMember(db);
    await Promise.all(Array.from({ length: 50 }, () => find(reader, review.publicId)));
    expect(await countsOf(review.id)).toEqual([{ counted: 1, rows: 1 }]);
    await Promise.all(Array.from({ length: 10 }, () => find(reader, review.publicId, false)));
    expect(await countsOf(review.id)).toEqual([{ counted: 0, rows: 0 }]);
    const tasks = ['advocates.rescore', 'reputation.award'];
    expect(await factsAbout(db, 'review', review.id)).toMatchObject([
      { kind: 'review.found-helpful', actorId: reader.id, tasks },
      { kind: 'review.unfound-helpful', actorId: reader.id, tasks },
    ]);
  });

  it('counts everybody', async () => {
    const { review } = await someReview();
    const readers = await Promise.all(Array.from({ length: 12 }, () => aMember(db)));
    await Promise.all(readers.map((reader) => find(reader, review.publicId)));
    expect(await countsOf(review.id)).toEqual([{ counted: 12, rows: 12 }]);
  });

  it('refuses the author, what is not public, and what is gone', async () => {
    const { author, review } = await someReview();
    expect(await find(author, review.publicId)).toMatchObject({ problem: { because: 'own-content' } });
    const waiting = await someReview('pending');
    expect(await find(author, waiting.review.publicId)).toMatchObject({ problem: { because: 'unknown' } });
    const moderator = await aMember(db, { role: 'moderator' });
    expect(await find(moderator, waiting.review.publicId)).toMatchObject({
      problem: { because: 'not-open' },
    });
    expect(await find(author, 'nothing')).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await countsOf(waiting.review.id)).toEqual([{ counted: 0, rows: 0 }]);
  });
});
