import { describe, expect, it } from 'vitest';
import { editReview } from '#app/features/reviews/edit-review.server';
import { giveReviewAgain } from '#app/features/reviews/give-review-again.server';
import { hideReview, restoreReview } from '#app/features/reviews/hide-review.server';
import { onOrderFact } from '#app/features/reviews/on-order-fact.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { publishDueReviews } from '#app/features/reviews/publish-due-reviews.server';
import { publicationFates } from '#app/features/reviews/publication-fates';
import { getStarTable } from '#app/features/reviews/review-count-queries.server';
import {
  getReview,
  listPublicationCounts,
  listReviewHistory,
} from '#app/features/reviews/review-queries.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { onPointFact } from '#app/features/reputation/on-point-fact.server';
import { standingDb } from '#app/http/standing-db.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { system, type MemberActor } from '#app/policy/actor';
import { loadDocuments } from '#search/documents/sources';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';
import { aRule } from '#tests/support/rules';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const as = (actor: MemberActor, at = now) => ({ db, actor, now: at });
const house = { db, actor: system, now };
const draft = {
  ...{ stars: 4, title: 'Solid', body: 'It works every morning.', pros: '', cons: '' },
  ...{ incentive: 'none' as const, relation: 'customer' as const },
};

/** A review that is published, and by whom. */
async function aPublished(change: Partial<typeof draft> = {}) {
  const [author, product] = [await aMember(db), await aProduct(db)];
  const posted = await postReview(as(author), {
    product: { id: product.id, state: 'listed' },
    draft: { ...draft, ...change },
    photos: [],
  });
  if (!posted.ok) throw new Error(posted.problem.code);
  const { publicId } = posted.value;
  const [{ id }] = await db.sql<[{ id: number }]>`select id from reviews where public_id = ${publicId}`;
  return { author, product, publicId, id };
}

async function aWithdrawn() {
  const review = await aPublished();
  expect(await withdrawReview(as(review.author, later(1)), review.publicId)).toMatchObject({ ok: true });
  return review;
}

const again = (
  by: MemberActor,
  publicId: string,
  { at = later(2), ...change }: { at?: Date } & Partial<typeof draft> = {},
) => giveReviewAgain(as(by, at), { publicId, draft: { ...draft, ...change } });

const notOpen = { ok: false, problem: { code: 'refused', because: 'not-open' } };

async function sums(productId: number) {
  const fates = publicationFates(await listPublicationCounts(db, productId));
  return { all: (await getStarTable(db, productId)).all, waiting: fates.waiting, withdrawn: fates.withdrawn };
}

describe('giveReviewAgain', () => {
  it('brings the same review back, with its first rating, and counts it where it stands', async () => {
    const { author, product, publicId, id } = await aWithdrawn();
    expect(await sums(product.id)).toEqual({ all: [0, 0, 0, 0, 0], waiting: 0, withdrawn: 1 });
    expect(await loadDocuments(db, [{ kind: 'review', id }])).toEqual([]);
    expect(await again(author, publicId, { stars: 2, body: 'It broke.' })).toMatchObject({
      ok: true,
      value: { state: 'published' },
    });
    expect(await sums(product.id)).toEqual({ all: [0, 1, 0, 0, 0], waiting: 0, withdrawn: 0 });
    expect(await loadDocuments(db, [{ kind: 'review', id }])).toHaveLength(1);
    expect(await getReview(db, publicId, null)).toMatchObject({
      ...{ id, stars: 2, firstStars: 4, state: 'published', stateReason: null, withdrawnAt: null },
      bodySource: 'It broke.',
    });
    expect(await listReviewHistory(db, id)).toMatchObject([{ stars: 4, bodySource: draft.body }]);
    expect(await kindsAbout(db, 'review', id)).toEqual([
      'review.published',
      'review.withdrawn',
      'review.published',
    ]);
  });

  it('happens once, of five at the same moment', async () => {
    const { author, product, publicId, id } = await aWithdrawn();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => again(author, publicId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject(Array(4).fill(notOpen));
    expect(await listReviewHistory(db, id)).toHaveLength(1);
    expect(await sums(product.id)).toEqual({ all: [0, 0, 0, 1, 0], waiting: 0, withdrawn: 0 });
  });

  it('takes points back and gives them once, however often each fact is delivered', async () => {
    const { author, publicId, id } = await aPublished();
    const settled = async (kind: string) => {
      const fact = { kind, subjectKind: 'review', subjectId: id, actorId: author.id };
      for (let time = 0; time < 3; time += 1)
        await db.transaction((tx) => onPointFact({ db: tx, actor: system, now }, fact));
      const [row] = await db.sql<[{ points: number }?]>`
        select coalesce(sum(points), 0)::int as points from point_entries where member_id = ${author.id}`;
      return row?.points;
    };
    const earned = await settled('review.published');
    expect(earned).toBeGreaterThan(0);
    await withdrawReview(as(author), publicId);
    const without = await settled('review.withdrawn');
    expect(without).toBeLessThan(earned ?? 0);
    await again(author, publicId);
    expect(await settled('review.published')).toBe(earned);
  });

  it('is for its author alone, and for what is withdrawn', async () => {
    const { author, publicId } = await aWithdrawn();
    for (const role of ['member', 'moderator', 'admin'] as const)
      expect(await again(await aMember(db, { role }), publicId)).toMatchObject({
        ...{ ok: false, problem: { code: 'refused', because: 'unknown' } },
      });
    expect(await again(author, 'nothing-here')).toMatchObject({ ok: false, problem: { code: 'gone' } });
    expect(await editReview(as(author), { publicId, draft })).toMatchObject(notOpen);
    expect(await again(author, (await aPublished()).publicId)).toMatchObject({ ok: false });
    const shown = await aPublished();
    expect(await again(shown.author, shown.publicId)).toMatchObject(notOpen);
  });

  it('changes nothing while the renderer cannot work', async () => {
    const { author, publicId } = await aWithdrawn();
    const giving = again(author, publicId);
    await closeRenderer();
    expect(await giving).toMatchObject({ ok: false, problem: { code: 'busy' } });
    expect(await getReview(db, publicId, null)).toMatchObject({ state: 'withdrawn' });
  });

  it('is no way back for what was refused, before it was withdrawn or since, until that is undone', async () => {
    for (const when of ['before', 'since']) {
      const { author, product, publicId, id } = await aPublished();
      if (when === 'before') await db.transaction((tx) => hideReview({ ...house, db: tx }, id, 'abuse'));
      await withdrawReview(as(author), publicId);
      if (when === 'since') await db.transaction((tx) => hideReview({ ...house, db: tx }, id, 'abuse'));
      expect(await again(author, publicId)).toMatchObject(notOpen);
      expect(await sums(product.id)).toMatchObject({ withdrawn: 1, all: [0, 0, 0, 0, 0] });
      await db.transaction((tx) => restoreReview({ ...house, db: tx }, id));
      expect(await sums(product.id)).toMatchObject({ withdrawn: 1, all: [0, 0, 0, 0, 0] });
      expect(await again(author, publicId)).toMatchObject({ ok: true, value: { state: 'published' } });
    }
  });

  it('is closed to the suspended, and for a product that is no longer listed', async () => {
    const { author, product, publicId } = await aWithdrawn();
    await db.sql`update members set state = 'suspended' where id = ${author.id}`;
    const suspended = { ...as(author), db: standingDb(db, author) };
    await expect(giveReviewAgain(suspended, { publicId, draft })).rejects.toMatchObject({ status: 403 });
    await db.sql`update members set state = 'active' where id = ${author.id}`;
    await db.sql`update products set state = 'retired' where id = ${product.id}`;
    expect(await again(author, publicId)).toMatchObject(notOpen);
  });

  it('lets what waited wait again, with days of its own, and new words meet the rules', async () => {
    const { author, publicId, id } = await aPublished();
    await db.sql`update reviews set state = 'pending', state_reason = 'signals' where id = ${id}`;
    await withdrawReview(as(author, later(1)), publicId);
    const pending = { ok: true, value: { state: 'pending', reason: 'sent-again' } };
    expect(await again(author, publicId, { at: later(40) })).toMatchObject(pending);
    await publishDueReviews({ ...house, now: later(41) });
    expect(await getReview(db, publicId, null)).toMatchObject({ state: 'pending' });
    expect(await kindsAbout(db, 'review', id)).toContain('review.held');

    const word = 'quernstone';
    await aRule(db, await aMember(db, { role: 'moderator' }), {
      concerns: ['review'],
      test: { kind: 'words', words: [word] },
    });
    const met = await aWithdrawn();
    expect(await again(met.author, met.publicId, { body: `A ${word}.` })).toMatchObject({
      ...{ ok: true, value: { state: 'pending', reason: 'rule' } },
    });
  });

  it('begins the days of objection anew, but not for the same words whose days were over', async () => {
    const untilOf = async (publicId: string) =>
      Date.parse((await getReview(db, publicId, null))?.objectUntil ?? '');
    const [over, early, changed] = [await aPublished(), await aPublished(), await aPublished()];
    const before = await untilOf(over.publicId);
    await withdrawReview(as(early.author, later(1)), early.publicId);
    for (const { author, publicId } of [over, changed]) await withdrawReview(as(author, later(30)), publicId);
    for (const { author, publicId } of [over, early]) await again(author, publicId, { at: later(31) });
    await again(changed.author, changed.publicId, { at: later(31), body: 'Other words.' });
    expect(await untilOf(over.publicId)).toBe(before);
    for (const { publicId } of [early, changed])
      expect(await untilOf(publicId)).toBeGreaterThan(later(31).getTime());
  });

  it('follows a refund while it is withdrawn, and does not come back as proved by what was given back', async () => {
    const { author, product, publicId, id } = await aPublished();
    const [order] = await db.sql<[{ id: number }]>`
      insert into orders (number, email, ordered_at) select 'given-back', email, '2026-01-01' from members where id = ${author.id} returning id`;
    await db.sql`insert into order_lines (order_id, product_id) values (${order.id}, ${product.id})`;
    const told = () =>
      db.transaction((tx) =>
        onOrderFact({ ...house, db: tx }, { subjectKind: 'order', subjectId: order.id }),
      );
    const proven = async () => (await getStarTable(db, product.id)).proven;
    await told();
    expect(await getReview(db, publicId, null)).toMatchObject({ proof: 'order-matched' });
    expect(await proven()).toEqual([0, 0, 0, 1, 0]);
    await withdrawReview(as(author, later(1)), publicId);
    await db.sql`update order_lines set refunded_at = ${later(1).toISOString()} where order_id = ${order.id}`;
    for (let time = 0; time < 3; time += 1) await told();
    const [kept] = await db.sql`select proof, state, order_line_id as line from reviews where id = ${id}`;
    expect(kept).toEqual({ proof: 'mail-confirmed', state: 'withdrawn', line: null });
    expect(await kindsAbout(db, 'review', id)).toEqual([
      ...['review.published', 'review.proof-changed', 'review.withdrawn', 'review.proof-changed'],
    ]);
    expect(await sums(product.id)).toEqual({ all: [0, 0, 0, 0, 0], waiting: 0, withdrawn: 1 });
    expect(await again(author, publicId)).toMatchObject({ ok: true, value: { state: 'published' } });
    expect(await getReview(db, publicId, null)).toMatchObject({ proof: 'mail-confirmed' });
    expect({ ...(await sums(product.id)), proven: await proven() }).toMatchObject({
      ...{ all: [0, 0, 0, 1, 0], proven: [0, 0, 0, 0, 0] },
    });
    // An order that comes while it is withdrawn proves it no less.
    await withdrawReview(as(author, later(3)), publicId);
    await db.sql`update order_lines set refunded_at = null where order_id = ${order.id}`;
    await told();
    await again(author, publicId, { at: later(4) });
    expect(await proven()).toEqual([0, 0, 0, 1, 0]);
  });

  it('carries the proof as it is by then, and the mark of a campaign of these days', async () => {
    const { author, product, publicId, id } = await aWithdrawn();
    const [campaign] = await db.sql<[{ id: number }]>`
      insert into review_campaigns (public_id, incentive, given, who, starts_at, ends_at, declared_by)
      values ('campaign-again', 'reward', 'A bag of beans', 'everybody', ${now.toISOString()}, ${later(9).toISOString()}, ${author.id})
      returning id`;
    await db.sql`insert into review_campaign_products (campaign_id, product_id) values (${campaign.id}, ${product.id})`;
    await again(author, publicId);
    expect(await getReview(db, publicId, null)).toMatchObject({
      incentive: 'reward',
      given: 'A bag of beans',
    });
    await withdrawReview(as(author), publicId);
    expect(await again(author, publicId)).toMatchObject({ ok: true });
    expect(await db.sql`select from review_rewards where review_id = ${id}`).toHaveLength(1);
  });
});
