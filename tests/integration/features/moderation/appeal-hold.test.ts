import { describe, expect, it } from 'vitest';
import { appealHold } from '#app/features/moderation/appeal-hold.server';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { getHoldAppeal, getOpenHoldAppeal } from '#app/features/moderation/hold-appeal-queries.server';
import { lapseItems } from '#app/features/moderation/lapse-items.server';
import { objectToReview } from '#app/features/moderation/object-to-review.server';
import { onHeld } from '#app/features/moderation/on-held.server';
import { settleOverdueAppeals } from '#app/features/moderation/settle-overdue-appeals.server';
import { editReview } from '#app/features/reviews/edit-review.server';
import { publishDueReviews } from '#app/features/reviews/publish-due-reviews.server';
import { system, type MemberActor } from '#app/policy/actor';
import { kindsAbout } from '#tests/support/facts';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const words = 'I bought it in your shop, look at the order.';

async function waiting(days = 7) {
  const author = await aMember(db);
  const review = await aReview(db, { by: author, productId: (await aProduct(db)).id, state: 'pending' });
  await db.sql`update reviews set object_until = ${later(days).toISOString()} where id = ${review.id}`;
  return { author, review };
}

const appeal = (actor: MemberActor, { publicId }: { publicId: string }, at = now) =>
  appealHold({ db, actor, now: at }, { publicId, words });

async function rowOf({ id }: { id: number }) {
  const [row] = await db.sql<[{ state: string; until: string }]>`
    select state, object_until as until from reviews where id = ${id}`;
  return { state: row.state, until: new Date(row.until).toISOString() };
}

async function itemOf({ id }: { id: number }) {
  const [row] = await db.sql<[{ id: number; publicId: string }]>`
    select id, public_id as "publicId" from queue_items where subject_kind = 'review' and subject_id = ${id}
    order by id desc limit 1`;
  return row;
}

describe('appealHold', () => {
  it('lets the review appear at the promised time, and never later than without it', async () => {
    const [long, short] = [await waiting(7), await waiting(1)];
    expect((await appeal(long.author, long.review)).ok).toBe(true);
    expect((await appeal(short.author, short.review)).ok).toBe(true);
    expect((await rowOf(long.review)).until).toBe(later(3).toISOString());
    expect((await rowOf(short.review)).until).toBe(later(1).toISOString());
    await publishDueReviews({ db, actor: system, now: later(3) });
    await settleOverdueAppeals({ db, actor: system, now: later(3) });
    for (const { review } of [long, short]) {
      await lapseItems(
        { db, actor: system, now: later(3) },
        { subjectId: review.id, payload: { cause: 'deadline' } },
      );
      expect((await rowOf(review)).state).toBe('published');
      expect((await getHoldAppeal(db, (await itemOf(review)).id))?.outcome).toBe('unanswered');
      expect(await kindsAbout(db, 'review', review.id)).toEqual([
        'appeal.made',
        'review.published',
        'appeal.overdue',
      ]);
    }
  });

  it('stands beside what was noticed, and any decision answers it', async () => {
    const { author, review } = await waiting();
    const held = { subjectKind: 'review', subjectId: review.id, payload: { cause: 'signals' } };
    await onHeld({ db, actor: system, now }, held);
    await appeal(author, review);
    const item = await itemOf(review);
    expect(await getOpenHoldAppeal(db, review.id)).toMatchObject({ words, outcome: null, decidedBy: null });
    const judge = { db, actor: await aMember(db, { role: 'moderator' }), now };
    const keep = { itemPublicId: item.publicId, decision: 'keep', reason: 'within-rules', note: '' } as const;
    expect((await decideItem(judge, keep)).ok).toBe(true);
    expect((await getHoldAppeal(db, item.id))?.outcome).toBe('overturned');
    expect(await getOpenHoldAppeal(db, review.id)).toBeNull();
  });

  it('is decided by another person than the one who withheld the review before', async () => {
    const { author, review } = await waiting();
    const first = await aMember(db, { role: 'moderator' });
    const spam = { publicId: review.publicId, reason: 'spam', note: '' } as const;
    expect((await objectToReview({ db, actor: first, now }, spam)).ok).toBe(true);
    const words = { stars: 4, title: 'Now', body: 'Without the address.', pros: '', cons: '' };
    const draft = { ...words, incentive: 'none' as const, relation: 'customer' as const };
    await editReview({ db, actor: author, now }, { publicId: review.publicId, draft });
    expect((await appeal(author, review)).ok).toBe(true);
    expect(await objectToReview({ db, actor: first, now }, spam)).toMatchObject({
      problem: { because: 'own-decision' },
    });
    const other = await aMember(db, { role: 'moderator' });
    expect((await objectToReview({ db, actor: other, now }, spam)).ok).toBe(true);
    expect((await getHoldAppeal(db, (await itemOf(review)).id))?.outcome).toBe('upheld');
  });

  it('is the author’s, once for each time that it waits, and only then', async () => {
    const { author, review } = await waiting();
    expect(await appeal(await aMember(db), review)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await appeal(author, { publicId: 'nothing' })).toEqual({ ok: false, problem: { code: 'gone' } });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => appeal(author, review)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = outcomes.filter((outcome) => !outcome.ok);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ problem: { code: 'refused', because: 'not-open' } });
    for (const state of ['published', 'withheld', 'withdrawn']) {
      const other = await waiting();
      await db.sql`update reviews set state = ${state}, state_reason = ${state === 'withheld' ? 'spam' : null} where id = ${other.review.id}`;
      expect(await appeal(other.author, other.review)).toMatchObject({ problem: { because: 'not-open' } });
    }
  });
});
