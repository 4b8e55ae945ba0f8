import { describe, expect, it } from 'vitest';
import { loadReviewData } from '#app/features/reviews/load-review-data.server';
import { getPrivateReply } from '#app/features/reviews/private-reply-queries.server';
import { replyPrivately } from '#app/features/reviews/reply-privately.server';
import { getProduct } from '#app/features/products/product-queries.server';
import { visitor, type Actor, type MemberActor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { auditsAbout, kindsAbout } from '#tests/support/facts';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const reply = (actor: MemberActor, publicId: string, body = 'We would like to send you another.') =>
  replyPrivately({ db, actor, now }, { publicId, body });
const marketer = await aMember(db, { role: 'marketer' });
const moderator = await aMember(db, { role: 'moderator' });

async function someReview(state = 'published') {
  const [author, product] = [await aMember(db), await aProduct(db)];
  return { author, product, review: await aReview(db, { by: author, productId: product.id, state }) };
}

describe('replyPrivately', () => {
  it('writes one reply and changes it; the reviewer is told of the first only', async () => {
    const { review } = await someReview();
    expect(await reply(marketer, review.publicId)).toEqual({ ok: true, value: null });
    expect((await reply(moderator, review.publicId, 'Or your money back.')).ok).toBe(true);
    expect((await getPrivateReply(db, review.id))?.source).toBe('Or your money back.');
    expect(await kindsAbout(db, 'review', review.id)).toEqual(['review.replied-privately']);
    expect((await auditsAbout(db, 'review', review.id)).map((act) => act.action)).toEqual([
      'review.replied-privately',
      'review.private-reply-changed',
    ]);
  });

  it('keeps one reply and tells once of ten at the same moment', async () => {
    const { review } = await someReview();
    await Promise.all(Array.from({ length: 10 }, () => reply(marketer, review.publicId)));
    expect(await kindsAbout(db, 'review', review.id)).toEqual(['review.replied-privately']);
  });

  it('is the team’s to do, also under a review that moderators alone see, and not to themselves', async () => {
    const { author, review } = await someReview();
    expect(await reply(author, review.publicId)).toMatchObject({ problem: { because: 'team-only' } });
    const waiting = await someReview('pending');
    expect(await reply(moderator, waiting.review.publicId)).toMatchObject({ ok: true });
    expect(await reply(marketer, waiting.review.publicId)).toMatchObject({ problem: { because: 'unknown' } });
    expect(await reply(moderator, 'nothing')).toEqual({ ok: false, problem: { code: 'gone' } });
    const own = await aReview(db, { by: marketer, productId: (await aProduct(db)).id });
    expect(await reply(marketer, own.publicId)).toMatchObject({ problem: { because: 'own-content' } });
    expect(await getPrivateReply(db, review.id)).toBeNull();
  });

  it('is read by the reviewer and the team alone, and is in nothing that programs are told', async () => {
    const { author, product, review } = await someReview();
    await reply(marketer, review.publicId, 'Zanzibar');
    const subject = { authorId: author.id, state: 'published' };
    const mayRead = (actor: Actor) => may(actor, 'review.read-private-reply', subject).ok;
    expect([author, marketer, moderator].map(mayRead)).toEqual([true, true, true]);
    expect([visitor, await aMember(db)].map(mayRead)).toEqual([false, false]);
    const full = await getProduct(db, product.slug);
    if (!full) throw new Error('the product is gone');
    const data = await loadReviewData(db, full, { query: new URLSearchParams(), origin: '' });
    expect(data.reviews).toHaveLength(1);
    expect(JSON.stringify(data)).not.toContain('Zanzibar');
  });
});
