import { describe, expect, it } from 'vitest';
import { respondToReview } from '#app/features/reviews/respond-to-review.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { auditsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const respond = (actor: MemberActor, publicId: string, body = 'Thank you.') =>
  respondToReview({ db, actor, now }, { publicId, body });
const marketer = await aMember(db, { role: 'marketer' });

async function someReview(state = 'published') {
  const [author, product] = [await aMember(db), await aProduct(db)];
  return { author, review: await aReview(db, { by: author, productId: product.id, state }) };
}

const responsesTo = (reviewId: number) =>
  db.sql`select body_source as body from review_responses where review_id = ${reviewId}`;

describe('respondToReview', () => {
  it('writes one answer and changes it; the writer is told of the first only', async () => {
    const { review } = await someReview();
    expect(await respond(marketer, review.publicId)).toEqual({ ok: true, value: null });
    expect((await respond(marketer, review.publicId, 'Thank you again.')).ok).toBe(true);
    expect(await responsesTo(review.id)).toEqual([{ body: 'Thank you again.' }]);
    expect(await kindsAbout(db, 'review', review.id)).toEqual(['review.responded', 'review.edited']);
    expect((await auditsAbout(db, 'review', review.id)).map((act) => act.action)).toEqual([
      'review.answered',
      'review.answer-changed',
    ]);
  });

  it('keeps one answer and tells once of ten at the same moment', async () => {
    const { review } = await someReview();
    await Promise.all(Array.from({ length: 10 }, () => respond(marketer, review.publicId)));
    expect(await responsesTo(review.id)).toHaveLength(1);
    const told = await kindsAbout(db, 'review', review.id);
    expect(told.filter((kind) => kind === 'review.responded')).toHaveLength(1);
  });

  it('is the team’s to do, under what is public', async () => {
    const { author, review } = await someReview();
    expect(await respond(author, review.publicId)).toMatchObject({ problem: { because: 'team-only' } });
    const waiting = await someReview('pending');
    const moderator = await aMember(db, { role: 'moderator' });
    expect(await respond(moderator, waiting.review.publicId)).toMatchObject({
      problem: { because: 'not-open' },
    });
    expect(await respond(moderator, 'nothing')).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await responsesTo(review.id)).toEqual([]);
  });
});
