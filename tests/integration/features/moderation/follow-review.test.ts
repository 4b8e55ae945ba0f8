import { afterAll, describe, expect, it } from 'vitest';
import { appealDecision } from '#app/features/moderation/appeal-decision.server';
import { appealHold } from '#app/features/moderation/appeal-hold.server';
import { loadCase } from '#app/features/moderation/case-queries.server';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { flagContent } from '#app/features/moderation/flag-content.server';
import { followReview } from '#app/features/moderation/follow-review.server';
import { outcomeInWords } from '#app/features/moderation/item-state';
import { noteOnItem } from '#app/features/moderation/note-on-item.server';
import { onHeld } from '#app/features/moderation/on-held.server';
import { readQueueFilter } from '#app/features/moderation/queue-filter';
import { countQueue, listQueue } from '#app/features/moderation/queue-queries.server';
import { settleOverdueAppeals } from '#app/features/moderation/settle-overdue-appeals.server';
import { countTrust } from '#app/features/moderation/trust-queries.server';
import { giveReviewAgain } from '#app/features/reviews/give-review-again.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
afterAll(closeRenderer);
const now = new Date('2026-02-01T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const as = (actor: MemberActor, at = now) => ({ db, actor, now: at });
const moderator = await aMember(db, { role: 'moderator' });
const draft = {
  ...{ stars: 4, title: 'A review', body: 'Words of a review.', pros: '', cons: '' },
  ...{ incentive: 'none' as const, relation: 'customer' as const },
};

type Held = { subjectId: number; cause?: string };
const tellHeld = ({ subjectId, cause = 'rule' }: Held) =>
  db.transaction((tx) =>
    onHeld({ db: tx, actor: system, now }, { subjectKind: 'review', subjectId, payload: { cause } }),
  );
/** Tells it three times, as after a crash. */
async function tell(review: { id: number }, at = later(1)) {
  for (let time = 0; time < 3; time += 1)
    await db.transaction((tx) => followReview({ db: tx, actor: system, now: at }, { subjectId: review.id }));
}

async function aReviewBy(state: 'published' | 'pending' = 'published') {
  const author = await aMember(db);
  const review = await aReview(db, { by: author, productId: (await aProduct(db)).id, state });
  return { author, review };
}

/** A public review that a reader has flagged, and the note of a moderator beside it. */
async function flagged() {
  const { author, review } = await aReviewBy();
  const flag = {
    kind: 'review',
    publicId: review.publicId,
    reason: 'spam',
    note: 'The same text twice.',
  } as const;
  expect(await flagContent(as(await aMember(db)), flag)).toMatchObject({ ok: true });
  const [item] = await itemsOf(review);
  if (!item) throw new Error('no item');
  await noteOnItem(as(moderator), { itemPublicId: item.publicId, body: 'Asked the shop.' });
  return { author, review, item };
}

async function itemsOf({ id }: { id: number }) {
  return db.sql<Array<{ id: number; publicId: string; state: string; cause: string }>>`
    select id, public_id as "publicId", state, cause from queue_items where subject_kind = 'review' and subject_id = ${id} order by id`;
}

const statesOf = async (review: { id: number }) => (await itemsOf(review)).map(({ state }) => state);
const withdraw = async (author: MemberActor, { publicId }: { publicId: string }) =>
  expect(await withdrawReview(as(author, later(1)), publicId)).toMatchObject({ ok: true });
const giveAgain = (author: MemberActor, { publicId }: { publicId: string }) =>
  giveReviewAgain(as(author, later(2)), { publicId, draft });
const listed = async (show: string) =>
  listQueue(db, { filter: readQueueFilter(new URLSearchParams({ show })), viewer: moderator, now }, null);

describe('followReview', () => {
  it('takes what its author withdrew out of the work, and keeps what was flagged to be read', async () => {
    const { author, review, item } = await flagged();
    const before = await countQueue(db, { viewer: moderator, now });
    await withdraw(author, review);
    await tell(review);
    expect(await statesOf(review)).toEqual(['withdrawn']);
    expect((await countQueue(db, { viewer: moderator, now })).open).toBe(before.open - 1);
    expect((await listed('open')).map(({ publicId }) => publicId)).not.toContain(item.publicId);
    const closed = (await listed('decided')).find(({ publicId }) => publicId === item.publicId);
    expect(closed && outcomeInWords(closed)).toBe('Withdrawn by its author');
    expect(await loadCase({ ...as(moderator) }, item.publicId)).toMatchObject({
      view: { flags: [{ note: 'The same text twice.' }], subject: { title: 'Does what it should' } },
      notes: [{ body: 'Asked the shop.' }],
      decided: null,
    });
    const decision = { decision: 'hide', reason: 'spam', note: '' } as const;
    expect(await decideItem(as(moderator), { itemPublicId: item.publicId, ...decision })).toEqual({
      ...{ ok: false, problem: { code: 'withdrawn-meanwhile' } },
    });
  });

  it('opens the same case again with the review, so that withdrawing loses no flag', async () => {
    const { author, review, item } = await flagged();
    await withdraw(author, review);
    await tell(review);
    expect(await giveAgain(author, review)).toMatchObject({ ok: true, value: { state: 'published' } });
    await tell(review, later(2));
    expect(await itemsOf(review)).toEqual([{ ...item, state: 'open' }]);
    expect(await db.sql`select from flags where item_id = ${item.id}`).toHaveLength(1);
    const keep = { decision: 'keep', reason: 'within-rules', note: '' } as const;
    expect(await decideItem(as(moderator), { itemPublicId: item.publicId, ...keep })).toMatchObject({
      ok: true,
    });
    await tell(review, later(3));
    expect(await statesOf(review)).toEqual(['decided']);
  });

  it('goes by how the review stands, in whatever order it is told', async () => {
    const { author, review } = await flagged();
    await withdraw(author, review);
    await giveAgain(author, review);
    await tell(review);
    expect(await statesOf(review)).toEqual(['open']);
    await withdraw(author, review);
    await tell(review);
    await tellHeld({ subjectId: review.id });
    expect(await statesOf(review)).toEqual(['withdrawn']);
  });

  it('opens no case about what was withdrawn before anybody was told that it waits', async () => {
    const { author, review } = await aReviewBy('pending');
    await withdraw(author, review);
    await tell(review);
    await tellHeld({ subjectId: review.id });
    expect(await itemsOf(review)).toEqual([]);
  });

  it('lets what waited wait again in the case that it had', async () => {
    const { author, review } = await aReviewBy('pending');
    await tellHeld({ subjectId: review.id, cause: 'signals' });
    await withdraw(author, review);
    await tell(review);
    expect(await statesOf(review)).toEqual(['withdrawn']);
    expect(await giveAgain(author, review)).toMatchObject({
      value: { state: 'pending', reason: 'sent-again' },
    });
    await tellHeld({ subjectId: review.id, cause: 'sent-again' });
    expect(await itemsOf(review)).toMatchObject([{ state: 'open', cause: 'signals' }]);
  });

  it('ends the appeal of whoever would not wait, promises nothing more, and lets them appeal anew', async () => {
    const { author, review } = await aReviewBy('pending');
    await tellHeld({ subjectId: review.id });
    const appeal = { publicId: review.publicId, words: 'I bought it in your shop.' };
    expect(await appealHold(as(author), appeal)).toMatchObject({ ok: true });
    await withdraw(author, review);
    await tell(review);
    await settleOverdueAppeals({ db, actor: system, now: later(9) });
    expect(await kindsAbout(db, 'review', review.id)).not.toContain('appeal.overdue');
    const { appeals } = await countTrust(db, { days: 30, now: new Date() });
    expect(appeals.map(({ key }) => key)).toContain('withdrawn');
    await giveAgain(author, review);
    await tellHeld({ subjectId: review.id, cause: 'sent-again' });
    expect(await statesOf(review)).toEqual(['withdrawn', 'open']);
    expect(await appealHold(as(author, later(2)), appeal)).toMatchObject({ ok: true });
  });

  it('leaves an appeal against a decision to be answered: it is the way back', async () => {
    const { author, review, item } = await flagged();
    const hide = { itemPublicId: item.publicId, decision: 'hide', reason: 'spam', note: '' } as const;
    const decided = await decideItem(as(moderator), hide);
    if (!decided.ok) throw new Error(decided.problem.code);
    const [{ publicId }] = await db.sql<[{ publicId: string }]>`
      select public_id as "publicId" from decisions where id = ${decided.value.decisionId}`;
    await appealDecision(as(author), { decisionPublicId: publicId, words: 'It is no spam.' });
    await withdraw(author, review);
    await tell(review);
    expect(await itemsOf(review)).toMatchObject([{ state: 'decided' }, { state: 'open', cause: 'appeal' }]);
  });
});
