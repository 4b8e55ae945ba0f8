import { describe, expect, it } from 'vitest';
import { findReviewHelpful, findReviewUnhelpful } from '#app/features/reviews/find-review-helpful.server';
import { helpfulRank } from '#app/features/reviews/helpful-rank';
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

describe('findReviewUnhelpful', () => {
  const unfind = (actor: MemberActor, publicId: string, unhelpful = true) =>
    findReviewUnhelpful({ db, actor, now }, { publicId, unhelpful });
  const votesOn = async (id: number) =>
    (
      await db.sql`
        select helpful_count as helpful, unhelpful_count as unhelpful, helpful_rank as rank,
               (select count(*)::int from review_helpful_votes where review_id = r.id) as "helpfulRows",
               (select count(*)::int from review_unhelpful_votes where review_id = r.id) as "unhelpfulRows"
        from reviews r where id = ${id}`
    )[0];

  it('leaves one word of each person, whatever they press at the same moment', async () => {
    const { review } = await someReview();
    const reader = await aMember(db);
    await Promise.all(
      Array.from({ length: 30 }, (_, turn) =>
        turn % 2 ? unfind(reader, review.publicId) : find(reader, review.publicId),
      ),
    );
    const votes = await votesOn(review.id);
    expect([votes?.['helpful'], votes?.['unhelpful']].sort()).toEqual([0, 1]);
    expect(votes).toMatchObject({ helpfulRows: votes?.['helpful'], unhelpfulRows: votes?.['unhelpful'] });
    await unfind(reader, review.publicId);
    await unfind(reader, review.publicId, false);
    expect(await votesOn(review.id)).toMatchObject({
      helpful: 0,
      unhelpful: 0,
      helpfulRows: 0,
      unhelpfulRows: 0,
    });
  });

  it('orders by the same figure as the formula that everybody can read', async () => {
    const { review } = await someReview();
    for (const [helpful, unhelpful] of [
      [0, 0],
      [1, 0],
      [0, 9],
      [7, 3],
      [900, 13],
      [40_000, 39_000],
    ] as const) {
      await db.sql`update reviews set helpful_count = ${helpful}, unhelpful_count = ${unhelpful}, stars = 2 where id = ${review.id}`;
      const rank = Math.round(helpfulRank(helpful, unhelpful) * 1_000_000);
      const [row] = await db.sql`
        select helpful_rank as rank, critical_rank as critical from reviews where id = ${review.id}`;
      expect(row).toEqual({ rank, critical: 6_000_000 + rank });
    }
  });

  it('tells nobody, moves no points, and is not for one’s own words', async () => {
    const { author, review } = await someReview();
    await unfind(await aMember(db), review.publicId);
    expect(await factsAbout(db, 'review', review.id)).toEqual([]);
    expect(await unfind(author, review.publicId)).toMatchObject({ problem: { because: 'own-content' } });
    expect(await unfind(author, 'nothing')).toEqual({ ok: false, problem: { code: 'gone' } });
  });
});
