import { describe, expect, it } from 'vitest';
import { appealDecision } from '#app/features/moderation/appeal-decision.server';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { objectToReview } from '#app/features/moderation/object-to-review.server';
import { listQueue } from '#app/features/moderation/queue-queries.server';
import { readQueueFilter } from '#app/features/moderation/queue-filter';
import { settleOverdueAppeals } from '#app/features/moderation/settle-overdue-appeals.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { editReview } from '#app/features/reviews/edit-review.server';
import { publicationFates } from '#app/features/reviews/publication-fates';
import { listPublicationCounts } from '#app/features/reviews/review-queries.server';
import { system } from '#app/policy/actor';
import { factsAbout } from '#tests/support/facts';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import type { WithholdingReason } from '#app/features/reviews/review';
import type { DecisionKind } from '#app/features/moderation/queue-item';

/** Law 3: the author may appeal to a second person, and silence of the team is never to the author's harm. */

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const justBefore = new Date(later(3).getTime() - 1);
const moderator = await aMember(db, { role: 'moderator' });
const second = await aMember(db, { role: 'moderator' });
const settle = (at: Date) => settleOverdueAppeals({ db, actor: system, now: at });

interface Case {
  reason?: WithholdingReason;
  decision?: DecisionKind;
  stars?: number;
  productId?: number;
}

/** A review to which the team objected and whose author appealed. */
async function appealed({ reason = 'off-topic', decision = 'hide', stars = 4, productId }: Case = {}) {
  const author = await aMember(db);
  const product = productId ?? (await aProduct(db)).id;
  const review = await aReview(db, { by: author, productId: product, state: 'pending', stars });
  await db.sql`update reviews set object_until = ${later(7).toISOString()} where id = ${review.id}`;
  const objected =
    decision === 'hide'
      ? await objectToReview({ db, actor: moderator, now }, { publicId: review.publicId, reason, note: '' })
      : await decide(review.id, decision, reason);
  if (!objected.ok) throw new Error(objected.problem.code);
  const decisionPublicId = await addressOf(objected.value.decisionId);
  const answer = await appealDecision({ db, actor: author, now }, { decisionPublicId, words: 'It is not.' });
  if (!answer.ok) throw new Error(answer.problem.code);
  return { author, review, productId: product, decisionPublicId };
}

async function decide(reviewId: number, decision: DecisionKind, reason: WithholdingReason) {
  const [item] = await db.sql<[{ publicId: string }]>`
    insert into queue_items (public_id, subject_kind, subject_id, cause) values (${`q${reviewId}`}, 'review', ${reviewId}, 'rule')
    returning public_id as "publicId"`;
  const input = { itemPublicId: item.publicId, decision, reason, note: '', days: 3 };
  return decideItem({ db, actor: moderator, now }, input);
}

async function addressOf(decisionId: number): Promise<string> {
  const [row] = await db.sql<[{ publicId: string }]>`
    select public_id as "publicId" from decisions where id = ${decisionId}`;
  return row.publicId;
}

async function stateOf({ id }: { id: number }) {
  const [row] = await db.sql`select state from reviews where id = ${id}`;
  return row?.['state'];
}

async function appealOf(decisionPublicId: string) {
  const [row] = await db.sql`
    select a.outcome, a.overdue_at is not null as overdue, q.state, q.in_time as "inTime", q.public_id as "publicId"
    from appeals a join decisions d on d.id = a.decision_id join queue_items q on q.id = a.item_id
    where d.public_id = ${decisionPublicId}`;
  return row;
}

const answer = async (decisionPublicId: string, decision: 'uphold' | 'overturn', at: Date) =>
  decideItem(
    { db, actor: second, now: at },
    {
      itemPublicId: String((await appealOf(decisionPublicId))?.['publicId']),
      decision,
      reason: decision === 'uphold' ? 'off-topic' : 'within-rules',
      note: '',
    },
  );

describe('settleOverdueAppeals', () => {
  it('lets a review appear at the promised time and not before, whatever its stars; counters add up', async () => {
    const { id: productId } = await aProduct(db);
    const cases = [];
    for (const stars of [1, 2, 3, 4, 5]) cases.push(await appealed({ stars, productId }));
    await settle(justBefore);
    for (const { review } of cases) expect(await stateOf(review)).toBe('withheld');
    await settle(later(3));
    for (const { review, decisionPublicId } of cases) {
      expect(await stateOf(review)).toBe('published');
      expect(await appealOf(decisionPublicId)).toMatchObject({ outcome: 'unanswered', state: 'lapsed' });
    }
    expect(publicationFates(await listPublicationCounts(db, productId))).toEqual({
      ...{ waiting: 0, withdrawn: 0 },
      withheld: [],
    });
    const [counted] = await db.sql`
      select sum(count)::int as sum, sum(count * stars)::int as stars from review_counts where product_id = ${productId}`;
    expect(counted).toEqual({ sum: 5, stars: 15 });
  });

  it('leaves to a person what shows private data or is unlawful, before everything else in the queue', async () => {
    for (const reason of ['private-data', 'unlawful'] as const) {
      const { review, decisionPublicId } = await appealed({ reason });
      await settle(later(3));
      expect(await stateOf(review)).toBe('withheld');
      const appeal = await appealOf(decisionPublicId);
      expect(appeal).toMatchObject({ outcome: null, overdue: true, state: 'open', inTime: false });
      await db.sql`update queue_items set opened_at = ${later(2).toISOString()} where public_id = ${String(appeal?.['publicId'])}`;
      const lines = await listQueue(
        db,
        { filter: readQueueFilter(new URLSearchParams()), viewer: second, now: later(3) },
        null,
      );
      const places = lines.map(({ publicId }) => publicId);
      expect(places.indexOf(String(appeal?.['publicId']))).toBeLessThan(2);
      expect((await answer(decisionPublicId, 'uphold', later(4))).ok).toBe(true);
      expect(await stateOf(review)).toBe('withheld');
    }
  });

  it('lets the review of somebody who was silenced appear, and leaves the sanction to a person', async () => {
    const { review, decisionPublicId } = await appealed({ decision: 'silence' });
    await settle(later(3));
    expect(await stateOf(review)).toBe('published');
    expect(await appealOf(decisionPublicId)).toMatchObject({ outcome: null, state: 'open', overdue: true });
    expect((await answer(decisionPublicId, 'overturn', later(4))).ok).toBe(true);
    expect(await stateOf(review)).toBe('published');
  });

  it('settles each once, and not what was answered, changed or objected to again', async () => {
    const [once, answered, edited] = [await appealed(), await appealed(), await appealed()];
    expect((await answer(answered.decisionPublicId, 'uphold', later(1))).ok).toBe(true);
    const draft = { stars: 4, title: 'Now', body: 'About the lamp.', pros: '', cons: '' };
    const change = { ...draft, incentive: 'none' as const, relation: 'customer' as const };
    await editReview(
      { db, actor: edited.author, now: later(2) },
      { publicId: edited.review.publicId, draft: change },
    );
    const again = { publicId: edited.review.publicId, reason: 'spam', note: '' } as const;
    expect((await objectToReview({ db, actor: second, now: later(2) }, again)).ok).toBe(true);
    await Promise.all(Array.from({ length: 4 }, () => settle(later(3))));
    expect(await settle(later(9))).toBe(0);
    expect(await stateOf(answered.review)).toBe('withheld');
    expect(await stateOf(edited.review)).toBe('withheld');
    const facts = await factsAbout(db, 'review', once.review.id);
    expect(facts.filter(({ kind }) => kind === 'appeal.overdue')).toHaveLength(1);
    expect(facts.filter(({ kind }) => kind === 'review.restored')).toHaveLength(1);
  });

  it('and a decision at the same moment: one of both answers', async () => {
    const cases = [];
    for (let count = 0; count < 8; count += 1) cases.push(await appealed());
    await Promise.all([
      ...cases.map(({ decisionPublicId }) => answer(decisionPublicId, 'uphold', later(3))),
      settle(later(3)),
    ]);
    await settle(later(3));
    for (const { review, decisionPublicId } of cases) {
      const outcome = String((await appealOf(decisionPublicId))?.['outcome']);
      expect(await stateOf(review)).toBe(outcome === 'upheld' ? 'withheld' : 'published');
    }
  });

  it('ends the days of the brand: the same words are not objected to again, new ones and harm to others are', async () => {
    const [silent, heard] = [await appealed(), await appealed()];
    expect((await answer(heard.decisionPublicId, 'overturn', later(1))).ok).toBe(true);
    await settle(later(3));
    for (const { review } of [silent, heard]) {
      const object = (reason: WithholdingReason) =>
        objectToReview({ db, actor: second, now: later(4) }, { publicId: review.publicId, reason, note: '' });
      expect(await object('not-honest')).toEqual({ ok: false, problem: { code: 'too-late' } });
      expect((await object('private-data')).ok).toBe(true);
    }
  });

  it('tells everybody who can decide, and the author, once', async () => {
    const { author, review } = await appealed();
    await settle(later(3));
    const [fact] = (await factsAbout(db, 'review', review.id)).filter(
      ({ kind }) => kind === 'appeal.overdue',
    );
    expect(fact?.tasks).toEqual(['notifications.tell']);
    const [row] = await db.sql<[{ id: number; payload: Record<string, string> }]>`
      select id, payload from events where kind = 'appeal.overdue' and subject_id = ${review.id}`;
    const notable = { kind: 'appeal.overdue', subjectKind: 'review', subjectId: review.id, actorId: null };
    for (let round = 0; round < 2; round += 1)
      await onNotableFact({ db, actor: system, now }, { ...notable, id: row.id, payload: row.payload });
    const told = await db.sql`
      select member_id as "memberId", kind from notifications where subject_kind = 'review' and subject_id = ${review.id}`;
    const kinds = (id: number) => told.filter(({ memberId }) => memberId === id).map(({ kind }) => kind);
    expect(kinds(author.id)).toEqual(['appeal-unanswered']);
    for (const { id } of [moderator, second]) expect(kinds(id)).toEqual(['appeal-overdue']);
  });
});
