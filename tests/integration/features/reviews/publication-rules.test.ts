import { beforeAll, describe, expect, it } from 'vitest';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { onHeld } from '#app/features/moderation/on-held.server';
import type { DecisionReason } from '#app/features/moderation/queue-item';
import { editReview } from '#app/features/reviews/edit-review.server';
import { postReview } from '#app/features/reviews/post-review.server';
import { publicationFates } from '#app/features/reviews/publication-fates';
import { publishDueReviews } from '#app/features/reviews/publish-due-reviews.server';
import { withholdingReasons, withholdingWords } from '#app/features/reviews/review';
import { getStarTable } from '#app/features/reviews/review-count-queries.server';
import { listPublicationCounts } from '#app/features/reviews/review-queries.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { system, type MemberActor } from '#app/policy/actor';
import { diceOf } from '../../../../scripts/bench/dice';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';
import { aRule } from '#tests/support/rules';

/** Promise 5: stars never decide. Each of its four sentences has its test here. */

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const as = (actor: MemberActor, at = now) => ({ db, actor, now: at });

/** What people write, pleased and not, with and without what rules look for. */
const openings = [
  'Broke on day two',
  'Best thing I own',
  'Does its work',
  'Avoid',
  'I love it',
  'It is fine',
];
const middles = ['the lid sticks', 'it is quiet', 'call me on 0151 555 010', 'see https://example.test/deal'];
const ends = ['Would not buy again.', 'Would buy again.', 'casino bonus', 'Refund took weeks.', 'Thank you!'];

interface Case {
  text: string;
  joinedAt: string;
  verified: boolean;
  incentive: 'none' | 'free-product' | 'reward';
}

const dice = diceOf(20260201);
const cases: Case[] = Array.from({ length: 120 }, () => ({
  text: `${dice.pick(openings)}: ${dice.pick(middles)}. ${dice.pick(ends)}`,
  joinedAt: dice.pick(['2024-01-01T00:00:00Z', '2026-02-01T09:30:00Z']),
  verified: dice.next() < 0.8,
  incentive: dice.pick(['none', 'none', 'free-product', 'reward'] as const),
}));

/** Each as if it were the first that ever said so: what another said before is no difference in stars. */
async function postWith(one: Case, stars: number) {
  await db.sql`delete from text_prints`;
  await db.sql`delete from review_marks`;
  const product = await aProduct(db);
  const author = await aMember(db, { joinedAt: one.joinedAt, verified: one.verified });
  const draft = {
    stars,
    title: 'A review',
    body: one.text,
    pros: '',
    cons: '',
    incentive: one.incentive,
    relation: 'customer' as const,
  };
  const posted = await postReview(as(author), {
    product: { id: product.id, state: 'listed' },
    draft,
    photos: [],
  });
  if (!posted.ok) throw new Error(posted.problem.code);
  return { author, draft, ...posted.value };
}

/** What was decided about a review and until when it may be objected to: all that its stars must not change. */
async function decisionOn(publicId: string) {
  const [row] = await db.sql`
    select state, state_reason as reason, object_until as "objectUntil", published_at is not null as public
    from reviews where public_id = ${publicId}`;
  return row;
}

describe('promise 5: stars never decide', () => {
  beforeAll(async () => {
    await aRule(db, await aMember(db, { role: 'moderator' }), {
      test: { kind: 'words', words: ['casino bonus'] },
    });
  });

  it('decides alike about two reviews that differ by their stars alone, posted, changed and at the deadline', async () => {
    const seen = new Set<string>();
    for (const [index, one] of cases.entries()) {
      const pair = [1 + (index % 5), 1 + ((index + 1 + (index % 4)) % 5)] as const;
      const [low, high] = [await postWith(one, pair[0]), await postWith(one, pair[1])];
      expect([index, await decisionOn(low.publicId)]).toEqual([index, await decisionOn(high.publicId)]);
      seen.add(low.publication.state);
      for (const [half, stars] of [
        [low, pair[1]],
        [high, pair[0]],
      ] as const)
        await editReview(as(half.author, later(1)), {
          publicId: half.publicId,
          draft: { ...half.draft, stars },
        });
      expect([index, await decisionOn(low.publicId)]).toEqual([index, await decisionOn(high.publicId)]);
    }
    // A test in which everything appears, or nothing, would prove nothing.
    expect([...seen].sort()).toEqual(['pending', 'published']);
    await publishDueReviews({ db, actor: system, now: later(40) });
    expect(await db.sql`select from reviews where state = 'pending'`).toHaveLength(0);
  });

  it('cannot store that something is withheld without a listed reason', async () => {
    const { id } = await aReview(db, { by: await aMember(db), productId: (await aProduct(db)).id });
    for (const state of ['withheld', 'hidden']) {
      for (const reason of [null, '', 'within-rules', 'two stars', 'not helpful'])
        await expect(
          db.sql`update reviews set state = ${state}, state_reason = ${reason} where id = ${id}`,
        ).rejects.toThrow(/reviews_withheld_reason/);
      for (const reason of Object.keys(withholdingReasons))
        await db.sql`update reviews set state = ${state}, state_reason = ${reason} where id = ${id}`;
    }
    await expect(
      db.sql`update reviews set state = 'pending', state_reason = null where id = ${id}`,
    ).rejects.toThrow(/reviews_pending_reason/);
  });

  it('lets the author change what was withheld and send it again, with days of its own', async () => {
    const { author, publicId, draft } = await postWith(heldCase, 2);
    await decide(publicId, 'abuse');
    expect(await decisionOn(publicId)).toMatchObject({ state: 'withheld', reason: 'abuse' });
    await editReview(as(author, later(3)), { publicId, draft: { ...draft, body: 'Politely now.' } });
    expect(await decisionOn(publicId)).toMatchObject({ state: 'pending', reason: 'sent-again' });
    await publishDueReviews({ db, actor: system, now: later(9) });
    expect(await decisionOn(publicId)).toMatchObject({ state: 'pending' });
    await publishDueReviews({ db, actor: system, now: later(10) });
    expect(await decisionOn(publicId)).toMatchObject({ state: 'published', reason: null });
  });

  it('counts what was received, published and withheld, by reason, equal to a recount', async () => {
    const product = await aProduct(db);
    const reasons = Object.keys(withholdingReasons) as DecisionReason[];
    const expected = new Map<string, number>();
    for (let index = 0; index < 60; index += 1) {
      const author = await aMember(db);
      const body = index % 2 ? `It works ${index}` : `casino bonus ${index}`;
      const draft = {
        stars: 1 + (index % 5),
        title: 'A review',
        body,
        pros: '',
        cons: '',
        incentive: 'none' as const,
        relation: 'customer' as const,
      };
      const posted = await postReview(as(author), {
        product: { id: product.id, state: 'listed' },
        draft,
        photos: [],
      });
      if (!posted.ok) throw new Error(posted.problem.code);
      const act = dice.next();
      if (index % 2 === 0 && act < 0.5) {
        const reason = dice.pick(reasons.filter((key) => key in withholdingReasons));
        await decide(posted.value.publicId, reason);
        const words = withholdingWords(reason) ?? '';
        expected.set(words, (expected.get(words) ?? 0) + 1);
      } else if (act > 0.85) await withdrawReview(as(author), posted.value.publicId);
    }
    const fates = publicationFates(await listPublicationCounts(db, product.id));
    const published = (await getStarTable(db, product.id)).all.reduce((sum, count) => sum + count, 0);
    const [recount] = await db.sql<[Record<string, number>]>`
      select count(*) filter (where state = 'published')::int as published, count(*) filter (where state = 'pending')::int as waiting,
             count(*) filter (where state = 'withdrawn')::int as withdrawn, count(*)::int as received
      from reviews where product_id = ${product.id}`;
    const withheld = fates.withheld.reduce((sum, { count }) => sum + count, 0);
    expect({ published, waiting: fates.waiting, withdrawn: fates.withdrawn }).toMatchObject({
      published: recount['published'],
      waiting: recount['waiting'],
      withdrawn: recount['withdrawn'],
    });
    expect(published + fates.waiting + fates.withdrawn + withheld).toBe(60);
    expect(recount['received']).toBe(60);
    expect(Object.fromEntries(fates.withheld.map(({ reason, count }) => [reason, count]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(withheld).toBeGreaterThan(0);
  });
});

const heldCase: Case = {
  text: 'casino bonus, and the lid sticks.',
  joinedAt: '2024-01-01T00:00:00Z',
  verified: true,
  incentive: 'none',
};

/** A moderator withholds what waits, as the queue would have it. */
async function decide(publicId: string, reason: DecisionReason) {
  const [review] = await db.sql<[{ id: number }]>`select id from reviews where public_id = ${publicId}`;
  await onHeld(as(await aMember(db)), {
    subjectKind: 'review',
    subjectId: review.id,
    payload: { cause: 'rule' },
  });
  const [item] = await db.sql<[{ itemPublicId: string }]>`
    select public_id as "itemPublicId" from queue_items where subject_kind = 'review' and subject_id = ${review.id} and state = 'open'`;
  const decided = await decideItem(as(await aMember(db, { role: 'moderator' })), {
    ...{ ...item, decision: 'hide', reason, note: '' },
  });
  expect(decided).toMatchObject({ ok: true });
}
