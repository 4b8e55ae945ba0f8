import { describe, expect, it } from 'vitest';
import { hideReview, restoreReview } from '#app/features/reviews/hide-review.server';
import { withdrawReview } from '#app/features/reviews/withdraw-review.server';
import { declineRequest } from '#app/features/testimonials/answer-request.server';
import { answerProposal } from '#app/features/testimonials/answer-proposal.server';
import { listConsents } from '#app/features/testimonials/consent-queries.server';
import { decideTestimonial } from '#app/features/testimonials/decide-testimonial.server';
import { followOrigin } from '#app/features/testimonials/follow-origin.server';
import { grantUses } from '#app/features/testimonials/grant-uses.server';
import { loadAskedNotes } from '#app/features/testimonials/load-asked-notes.server';
import { findOrigin, listAsked } from '#app/features/testimonials/origin-queries.server';
import { proposeWords } from '#app/features/testimonials/propose-words.server';
import type {
  ProposalAnswer,
  ProposalDraft,
  RequestDraft,
} from '#app/features/testimonials/testimonial-drafts.server';
import {
  findByAuthorKey,
  getTestimonial,
  getUsable,
} from '#app/features/testimonials/testimonial-queries.server';
import { requestTestimonial } from '#app/features/testimonials/request-testimonial.server';
import { withdrawUses } from '#app/features/testimonials/withdraw-uses.server';
import { system, visitor, type MemberActor } from '#app/policy/actor';
import { aBoard, aReply, aReview, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { auditsAbout, factsAbout, kindsAbout } from '#tests/support/facts';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date();
const marketer = await aMember(db, { role: 'marketer' });
const as = (actor: MemberActor) => ({ db, actor, now });
const anybody = { db, actor: visitor, now };

const body = 'It was **slow** at first. They mended it in a day, and it runs like new.';
const draft: ProposalDraft = { words: 'They mended it in a day', uses: ['this-site', 'print'] };
const yes: ProposalAnswer = {
  ...{ answer: 'yes', uses: ['this-site'], months: '0', nameForm: 'first' },
  ...{ jobTitle: '', company: '', mayShorten: 'no' },
};

/** A public review by somebody who can be asked. */
async function aVoice() {
  const author = await aMember(db, { displayName: 'Ada Byron' });
  const review = await aReview(db, { authorId: author.id, title: 'Mended', bodySource: body });
  return { author, review };
}

const propose = (publicId: string, more: Partial<ProposalDraft> = {}, actor = marketer) =>
  proposeWords(as(actor), { kind: 'review', publicId, draft: { ...draft, ...more } });

/** The same, asked and ready to be answered. */
async function anAsked() {
  const { author, review } = await aVoice();
  const asked = await propose(review.publicId);
  if (!asked.ok) throw new Error(asked.problem.code);
  const row = await getTestimonial(db, asked.value.publicId);
  if (!row) throw new Error('nothing was kept');
  return { author, review, row };
}

/** Asks somebody in another way, who would rather not and does not want to be asked again. */
async function declines(asked: Partial<RequestDraft>) {
  const empty = { label: '', handle: '', name: '', basis: '', note: '', product: '' };
  const made = await requestTestimonial(as(marketer), { kind: 'member', ...empty, ...asked });
  if (!made.ok) throw new Error(made.problem.code);
  const [{ key }] = await db.sql<[{ key: string }]>`
    select key from testimonial_requests where public_id = ${made.value.publicId}`;
  await declineRequest(anybody, key);
}

/** Answered with a yes and approved. */
async function aLent() {
  const asked = await anAsked();
  await answerProposal(anybody, { key: asked.row.authorKey, answer: yes });
  await decideTestimonial(as(marketer), {
    ...{ publicId: asked.row.publicId, decision: 'approve', reason: '' },
  });
  return asked;
}

const isUsable = async ({ publicId }: { publicId: string }) =>
  (await getUsable(db, publicId, 'this-site')) !== null;

describe('proposeWords', () => {
  it('keeps the exact words and the uses asked for as a draft that nobody may use', async () => {
    const { author, review, row } = await anAsked();
    expect(row).toMatchObject({
      ...{ state: 'draft', words: draft.words, authorId: author.id, name: 'Ada Byron', uses: [] },
      ...{ originKind: 'review', originPublicId: review.publicId, askedUses: ['this-site', 'print'] },
      product: { id: review.productId },
    });
    expect(await isUsable(row)).toBe(false);
    expect(await listConsents(db, row.id)).toEqual([]);
    expect(await factsAbout(db, 'testimonial', row.id)).toMatchObject([
      { kind: 'testimonial.proposed', actorId: marketer.id, tasks: ['notifications.tell'] },
    ]);
    expect(await auditsAbout(db, 'testimonial', row.id)).toEqual([
      { action: 'testimonial.proposed', actorId: marketer.id },
    ]);
    const decided = await decideTestimonial(as(marketer), {
      ...{ publicId: row.publicId, decision: 'approve', reason: '' },
    });
    expect(decided).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('lets words be left out and none be added, changed or moved', async () => {
    const { review } = await aVoice();
    const origin = await findOrigin(db, 'review', review.publicId);
    expect(origin?.words).toContain('It was slow at first.');
    for (const words of [
      'They mended it in an hour',
      'It runs like new and was slow',
      'They never mended it',
    ])
      expect(await propose(review.publicId, { words })).toEqual({
        ok: false,
        problem: { code: 'other-words' },
      });
    expect((await propose(review.publicId, { words: 'They mended it, and it runs like new.' })).ok).toBe(
      true,
    );
  });

  it('asks nobody who has said of a request not to be asked again, as a member or at their address', async () => {
    const asMember = await aVoice();
    const atAddress = await aVoice();
    const email = `voice-${atAddress.author.id}@example.test`;
    await declines({ kind: 'member', handle: asMember.author.handle });
    await declines({ kind: 'mail', name: 'Ada', email, basis: 'gave it at the counter' });
    expect((await propose((await aVoice()).review.publicId)).ok).toBe(true);
    await db.sql`update members set email = ${email}, email_verified_at = null where id = ${atAddress.author.id}`;
    const other = await aReview(db, { authorId: atAddress.author.id, title: 'Mended', bodySource: body });
    expect((await propose(other.publicId)).ok).toBe(true);
    await db.sql`update members set email_verified_at = now() where id = ${atAddress.author.id}`;
    const declined = { ok: false, problem: { code: 'declined' } };
    expect(await propose(atAddress.review.publicId)).toEqual(declined);
    expect(await propose(asMember.review.publicId)).toEqual(declined);
    expect(await listAsked(db, 'review', [asMember.review.publicId, atAddress.review.publicId])).toEqual(
      new Map(),
    );
  });

  it('asks once for each thing, however many colleagues press and whatever the answer was', async () => {
    const { review } = await aVoice();
    const all = await Promise.all(Array.from({ length: 6 }, () => propose(review.publicId)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const [first] = all.filter(({ ok }) => ok);
    const row = first?.ok ? await getTestimonial(db, first.value.publicId) : null;
    const again = { ok: false, problem: { code: 'asked-already' } };
    expect(await propose(review.publicId)).toEqual(again);
    await answerProposal(anybody, { key: row?.authorKey ?? '', answer: { ...yes, answer: 'no' } });
    expect(await propose(review.publicId)).toEqual(again);
  });

  it('asks one question at a time', async () => {
    const { author, row } = await anAsked();
    const other = await aReview(db, { authorId: author.id, title: 'Mended', bodySource: body });
    expect(await propose(other.publicId)).toEqual({ ok: false, problem: { code: 'waits' } });
    await answerProposal(anybody, { key: row.authorKey, answer: yes });
    expect((await propose(other.publicId)).ok).toBe(true);
  });

  it('is for marketers, and only what is public and has somebody to answer', async () => {
    const { review } = await aVoice();
    const moderator = await aMember(db, { role: 'moderator' });
    expect(await propose(review.publicId, {}, moderator)).toMatchObject({
      problem: { because: 'team-only' },
    });
    const gone = { ok: false, problem: { code: 'gone' } };
    expect(await propose('aaaaaaaaaaaa')).toEqual(gone);
    const { id: authorId } = await aMember(db);
    const hidden = await aReview(db, { authorId, bodySource: body, state: 'withdrawn' });
    expect(await propose(hidden.publicId)).toEqual(gone);
    const nobodys = await aReview(db, { bodySource: body });
    expect((await propose(nobodys.publicId)).ok).toBe(false);
    const imported = await aVoice();
    await db.sql`update members set state = 'imported' where id = ${imported.author.id}`;
    expect(await propose(imported.review.publicId)).toMatchObject({ problem: { because: 'not-open' } });
  });

  it('asks for words of threads and replies that everybody may read, and of no others', async () => {
    const [asker, helper] = [await aMember(db), await aMember(db)];
    const thread = await aThread(db, { authorId: asker.id, bodySource: body });
    const reply = await aReply(db, { threadId: thread.id, authorId: helper.id, bodySource: body });
    const ask = (kind: 'thread' | 'reply', publicId: string) =>
      proposeWords(as(marketer), { kind, publicId, draft });
    expect((await ask('thread', thread.publicId)).ok).toBe(true);
    expect((await ask('reply', reply.publicId)).ok).toBe(true);
    const place = { thread: thread.publicId, replies: [reply.publicId] };
    expect([...(await loadAskedNotes(db, marketer, place)).keys()].sort()).toEqual(
      [thread.publicId, reply.publicId].sort(),
    );
    expect(await loadAskedNotes(db, asker, place)).toEqual(new Map());
    const closed = await aBoard(db, { seenBy: ['members'] });
    const inside = await aThread(db, {
      ...{ boardId: closed.id, authorId: (await aMember(db)).id, bodySource: body },
    });
    expect(await ask('thread', inside.publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
  });
});

describe('answerProposal', () => {
  it('lends what its author ticks, in the form that they choose, and brings it before the team', async () => {
    const { row } = await anAsked();
    const answer: ProposalAnswer = { ...yes, uses: ['print', 'ads'], mayShorten: 'yes' };
    expect((await answerProposal(anybody, { key: row.authorKey, answer })).ok).toBe(true);
    // What nobody asked for is not lent by a form that was made up.
    expect(await findByAuthorKey(db, row.authorKey)).toMatchObject({
      ...{ state: 'received', uses: ['print'], nameForm: 'first', mayShorten: true, words: draft.words },
    });
    expect(await listConsents(db, row.id)).toMatchObject([
      { use: 'print', granted: true, source: 'proposal' },
    ]);
    expect(await kindsAbout(db, 'testimonial', row.id)).toEqual([
      'testimonial.proposed',
      'testimonial.received',
    ]);
    expect(await isUsable(row)).toBe(false);
  });

  it('keeps a no, which the team reads and cannot overrule, and its author can', async () => {
    const { review, row } = await anAsked();
    await answerProposal(anybody, { key: row.authorKey, answer: { ...yes, answer: 'no' } });
    expect((await listAsked(db, 'review', [review.publicId])).get(review.publicId)).toEqual({
      ...{ state: 'refused', testimonial: row.publicId },
    });
    const decided = await decideTestimonial(as(marketer), {
      ...{ publicId: row.publicId, decision: 'approve', reason: '' },
    });
    expect(decided.ok).toBe(false);
    expect(await listConsents(db, row.id)).toEqual([]);
    await grantUses(anybody, { key: row.authorKey, uses: ['this-site'], months: 0 });
    expect(await findByAuthorKey(db, row.authorKey)).toMatchObject({ state: 'received', refusedAt: null });
  });

  it('needs a use with a yes, something public, and counts one answer of two', async () => {
    const { review, row } = await anAsked();
    const { authorKey: key } = row;
    const none = await answerProposal(anybody, { key, answer: { ...yes, uses: ['social'] } });
    expect(none).toEqual({ ok: false, problem: { code: 'no-use' } });
    await db.sql`update reviews set state = 'withdrawn' where id = ${review.id}`;
    expect(await answerProposal(anybody, { key, answer: yes })).toEqual({
      ...{ ok: false, problem: { code: 'not-public' } },
    });
    await db.sql`update reviews set state = 'published' where id = ${review.id}`;
    const both = await Promise.all([
      answerProposal(anybody, { key, answer: yes }),
      answerProposal(anybody, { key, answer: { ...yes, answer: 'no' } }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await answerProposal(anybody, { key: 'a'.repeat(96), answer: yes })).toEqual({
      ...{ ok: false, problem: { code: 'gone' } },
    });
  });

  it('is withdrawn like all others', async () => {
    const { row } = await aLent();
    expect(await isUsable(row)).toBe(true);
    await withdrawUses(anybody, { key: row.authorKey, uses: 'all' });
    expect(await isUsable(row)).toBe(false);
    expect(await findByAuthorKey(db, row.authorKey)).toMatchObject({ state: 'withdrawn', uses: [] });
  });
});

describe('words whose origin is taken away', () => {
  it('are usable no more in the very statement after, and again when it comes back', async () => {
    const { review, row } = await aLent();
    expect(await isUsable(row)).toBe(true);
    await hideReview(as(marketer), review.id, 'spam');
    expect(await isUsable(row)).toBe(false);
    await restoreReview(as(marketer), review.id);
    expect(await isUsable(row)).toBe(true);
  });

  it('are usable no more when their author withdraws the review or is erased', async () => {
    const own = await aLent();
    await withdrawReview(as(own.author), own.review.publicId);
    expect(await isUsable(own.row)).toBe(false);
    const erased = await aLent();
    await db.sql`update members set state = 'erased' where id = ${erased.author.id}`;
    expect(await isUsable(erased.row)).toBe(false);
    const nobodys = await aLent();
    await db.sql`update reviews set author_id = null where id = ${nobodys.review.id}`;
    expect(await isUsable(nobodys.row)).toBe(false);
  });

  it('are usable no more when a reply is hidden, its thread goes, or the board closes', async () => {
    const author = await aMember(db);
    const board = await aBoard(db);
    const thread = await aThread(db, { boardId: board.id });
    const reply = await aReply(db, { threadId: thread.id, authorId: author.id, bodySource: body });
    const asked = await proposeWords(as(marketer), { kind: 'reply', publicId: reply.publicId, draft });
    if (!asked.ok) throw new Error('not asked');
    const row = await getTestimonial(db, asked.value.publicId);
    if (!row) throw new Error('nothing was kept');
    await answerProposal(anybody, { key: row.authorKey, answer: yes });
    await decideTestimonial(as(marketer), { publicId: row.publicId, decision: 'approve', reason: '' });
    expect(await isUsable(row)).toBe(true);
    await db.sql`update replies set state = 'hidden' where id = ${reply.id}`;
    expect(await isUsable(row)).toBe(false);
    await db.sql`update replies set state = 'visible' where id = ${reply.id}`;
    await db.sql`update threads set state = 'withdrawn' where id = ${thread.id}`;
    expect(await isUsable(row)).toBe(false);
    // The fact is about the thread; the words were taken from a reply in it.
    await followOrigin({ db, actor: system, now }, { subjectKind: 'thread', subjectId: thread.id });
    expect((await kindsAbout(db, 'testimonial', row.id)).at(-1)).toBe('testimonial.origin-gone');
    await db.sql`update threads set state = 'visible' where id = ${thread.id}`;
    await db.sql`update boards set seen_by = '{members}' where id = ${board.id}`;
    expect(await isUsable(row)).toBe(false);
  });

  it('are told of: what shows them lets go and the index follows, both ways', async () => {
    const { review, row } = await aLent();
    const follow = () =>
      followOrigin({ db, actor: system, now }, { subjectKind: 'review', subjectId: review.id });
    await hideReview(as(marketer), review.id, 'spam');
    await follow();
    await restoreReview(as(marketer), review.id);
    await follow();
    const facts = (await factsAbout(db, 'testimonial', row.id)).map(({ kind }) => kind);
    expect(facts.slice(-2)).toEqual(['testimonial.origin-gone', 'testimonial.origin-back']);
  });
});
