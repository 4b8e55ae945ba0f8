import { describe, expect, it } from 'vitest';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { loadObjection, objectionLetter } from '#app/features/moderation/load-objection.server';
import { objectToReview } from '#app/features/moderation/object-to-review.server';
import { openQueueItem } from '#app/features/moderation/open-queue-item.server';
import { publicationFates } from '#app/features/reviews/publication-fates';
import { publishDueReviews } from '#app/features/reviews/publish-due-reviews.server';
import { withholdingReasons, type WithholdingReason } from '#app/features/reviews/review';
import { listPublicationCounts } from '#app/features/reviews/review-queries.server';
import { system, type MemberActor } from '#app/policy/actor';
import { auditsAbout, kindsAbout } from '#tests/support/facts';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
const until = '2026-02-08T10:00:00Z';
const [inTime, late] = [new Date('2026-02-08T09:59:59Z'), new Date(until)];
const moderator = await aMember(db, { role: 'moderator' });
const reasons = Object.keys(withholdingReasons) as WithholdingReason[];

interface Came {
  state?: string;
  stars?: number;
  productId?: number;
  by?: MemberActor;
}

async function came({ state = 'pending', stars = 4, productId, by }: Came = {}) {
  const product = productId ?? (await aProduct(db)).id;
  const review = await aReview(db, { by: by ?? (await aMember(db)), productId: product, state, stars });
  await db.sql`update reviews set object_until = ${until} where id = ${review.id}`;
  return review;
}

const object = (
  { publicId }: { publicId: string },
  {
    actor = moderator,
    now = inTime,
    reason = 'off-topic',
  }: { actor?: MemberActor; now?: Date; reason?: WithholdingReason } = {},
) => objectToReview({ db, actor, now }, { publicId, reason, note: 'Tell us about the lamp.' });

async function stateOf({ id }: { id: number }) {
  const [row] = await db.sql`select state, state_reason as reason from reviews where id = ${id}`;
  return row;
}

const itemsOf = ({ id }: { id: number }) =>
  db.sql`select cause, state from queue_items where subject_kind = 'review' and subject_id = ${id} order by id`;

describe('objectToReview', () => {
  it('withholds what waits and hides what is public, for each listed reason and whatever the stars', async () => {
    const product = await aProduct(db);
    for (const [at, reason] of reasons.entries())
      for (const state of ['pending', 'published']) {
        const review = await came({ state, stars: 1 + (at % 5), productId: product.id });
        expect((await object(review, { reason })).ok).toBe(true);
        expect(await stateOf(review)).toEqual({ state: state === 'pending' ? 'withheld' : 'hidden', reason });
      }
    const fates = publicationFates(await listPublicationCounts(db, product.id));
    expect(fates).toMatchObject({ waiting: 0, withdrawn: 0 });
    expect(new Map(fates.withheld.map(({ reason, count }) => [reason, count]))).toEqual(
      new Map(Object.values(withholdingReasons).map((words) => [words, 2])),
    );
  });

  it('is a decision like any other: told, written down, and an answer to what waited in the queue', async () => {
    const [held, fresh] = [await came(), await came({ state: 'published' })];
    await openQueueItem(db, { subjectKind: 'review', subjectId: held.id, cause: 'signals' });
    for (const review of [held, fresh]) {
      const objected = await object(review);
      if (!objected.ok) throw new Error(objected.problem.code);
      expect(await queuedJobs(db, 'moderation.mail-decision')).toContainEqual(
        expect.objectContaining({ decisionId: objected.value.decisionId }),
      );
      expect(await kindsAbout(db, 'review', review.id)).toEqual(['decision.made', 'review.hidden']);
      const [audit] = await auditsAbout(db, 'review', review.id);
      expect(audit).toEqual({ action: 'decision.hide', actorId: moderator.id });
    }
    expect(await itemsOf(held)).toEqual([{ cause: 'signals', state: 'decided' }]);
    expect(await itemsOf(fresh)).toEqual([{ cause: 'review-objection', state: 'decided' }]);
  });

  it('comes too late after its days, but for what may never be shown, and then leaves nothing in the queue', async () => {
    for (const reason of reasons) {
      const review = await came({ state: 'published' });
      const mayStill = reason === 'private-data' || reason === 'unlawful';
      const objected = await object(review, { now: late, reason });
      expect(objected.ok).toBe(mayStill);
      if (!objected.ok) expect(objected.problem).toEqual({ code: 'too-late' });
      expect(await itemsOf(review)).toHaveLength(mayStill ? 1 : 0);
    }
  });

  it('is for moderators, not about their own words, not about what is gone, and about the team by admins', async () => {
    const review = await came();
    const refusal = (because: string) => ({ problem: { code: 'refused', because } });
    expect(await object(review, { actor: await aMember(db) })).toMatchObject(refusal('team-only'));
    const marketer = await aMember(db, { role: 'marketer' });
    expect(await object(review, { actor: marketer })).toMatchObject(refusal('team-only'));
    expect(await object(await came({ by: moderator }))).toMatchObject(refusal('own-content'));
    expect(await object(await came({ by: marketer }))).toMatchObject(refusal('team-only'));
    expect(
      (await object(await came({ by: marketer }), { actor: await aMember(db, { role: 'admin' }) })).ok,
    ).toBe(true);
    for (const state of ['withheld', 'withdrawn'])
      expect(await object(await came({ state }))).toMatchObject(refusal('not-open'));
    expect(await object({ publicId: 'nothing' })).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('is made once by ten at the same moment, and never beside a decision of the queue', async () => {
    const review = await came();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => object(review)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const both = await came();
    const itemId = await openQueueItem(db, { subjectKind: 'review', subjectId: both.id, cause: 'rule' });
    const [item] = await db.sql<[{ publicId: string }]>`
      select public_id as "publicId" from queue_items where id = ${itemId}`;
    const keep = { itemPublicId: item.publicId, decision: 'hide', reason: 'spam', note: '' } as const;
    const ends = await Promise.all([
      object(both),
      decideItem({ db, actor: await aMember(db, { role: 'moderator' }), now: inTime }, keep),
    ]);
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('and the clock: of both at the deadline one happens, and nothing is left between', async () => {
    const product = await aProduct(db);
    const reviews = await Promise.all(Array.from({ length: 20 }, () => came({ productId: product.id })));
    await Promise.all([
      ...reviews.map((review) => object(review, { reason: 'private-data', now: late })),
      publishDueReviews({ db, actor: system, now: late }),
    ]);
    for (const review of reviews)
      expect(['withheld', 'hidden', 'published']).toContain((await stateOf(review))?.['state']);
    const { withheld, waiting } = publicationFates(await listPublicationCounts(db, product.id));
    const kept = withheld.reduce((sum, { count }) => sum + count, 0);
    const [row] = await db.sql<[{ shown: number }]>`
      select coalesce(sum(count), 0)::int as shown from review_counts where product_id = ${product.id}`;
    expect({ waiting, sum: kept + row.shown }).toEqual({ waiting: 0, sum: 20 });
  });
});

describe('the page of an objection', () => {
  it('shows the words and the reasons that are left, and never the stars', async () => {
    const one = await came({ stars: 1 });
    const page = await loadObjection({ db, now: inTime }, one.publicId);
    expect(page?.reasons.map(({ value }) => value)).toEqual(reasons);
    expect(page?.time).toEqual({ until, isOver: false, waits: true });
    expect(JSON.stringify(page)).not.toMatch(/star|rating/i);
    const over = await loadObjection({ db, now: late }, one.publicId);
    expect(over?.reasons.map(({ value }) => value)).toEqual(['private-data', 'unlawful']);
    expect(await loadObjection({ db, now: inTime }, 'nothing')).toBeNull();
  });

  it('shows the letter that is sent', async () => {
    const one = await came();
    const letter = await objectionLetter({ db }, { publicId: one.publicId, reason: 'spam', note: 'A word.' });
    expect(letter?.paragraphs).toEqual(
      expect.arrayContaining([expect.stringContaining('It advertises something'), 'A word.']),
    );
  });
});
