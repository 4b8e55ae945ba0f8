import { describe, expect, it } from 'vitest';
import { declineRequest, noteOpened, noteStarted } from '#app/features/testimonials/answer-request.server';
import { listConsents, listLiveUses } from '#app/features/testimonials/consent-queries.server';
import { giveTestimonial } from '#app/features/testimonials/give-testimonial.server';
import { sendAuthorLetter } from '#app/features/testimonials/send-author-letter.server';
import type { TestimonialDraft } from '#app/features/testimonials/testimonial-drafts.server';
import { findByAuthorKey } from '#app/features/testimonials/testimonial-queries.server';
import { visitor, type Actor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';
import { keepLetters } from '#tests/support/letters';
import { aMember } from '#tests/support/people';
import { aRequest } from '#tests/support/testimonials';

const { db } = await testDatabase();
const now = new Date();
const as = (actor: Actor) => ({ db, actor, now });
const draft: TestimonialDraft = {
  ...{ words: 'They mended it in a day.', name: 'Ada Byron', email: 'ada@example.test' },
  ...{
    incentive: 'none',
    relation: 'customer',
    uses: ['this-site', 'print'],
    months: '12',
    nameForm: 'first',
  },
  ...{ jobTitle: '', company: '', mayShorten: 'no' },
};
const give = (key: string, actor: Actor = visitor, more: Partial<TestimonialDraft> = {}) =>
  giveTestimonial(as(actor), { key, draft: { ...draft, ...more }, photo: null });

describe('giveTestimonial', () => {
  it('takes words without an account, each use with its wording, end, time and source, and shows nothing yet', async () => {
    const request = await aRequest(db);
    const given = await give(request.key);
    if (!given.ok) throw new Error('not taken');
    const { id, authorKey } = given.value;
    const own = await findByAuthorKey(db, authorKey);
    expect(own).toMatchObject({
      state: 'received',
      authorId: null,
      email: 'ada@example.test',
      uses: ['this-site', 'print'],
    });
    expect(await listConsents(db, id)).toMatchObject([
      { use: 'print', granted: true, textVersion: 1, source: 'form' },
      { use: 'this-site', granted: true, textVersion: 1, source: 'form' },
    ]);
    const [row] = await listConsents(db, id);
    expect(new Date(String(row?.endsAt)).getUTCFullYear()).toBe(now.getUTCFullYear() + 1);
    expect(await kindsAbout(db, 'testimonial', id)).toEqual(['testimonial.received']);
    expect(await db.sql`select id from usable_testimonials('this-site') where id = ${id}`).toHaveLength(0);
  });

  it('allows nothing that was not ticked', async () => {
    const given = await give((await aRequest(db)).key, visitor, { uses: [] });
    if (!given.ok) throw new Error('not taken');
    expect(await listLiveUses(db, [given.value.id])).toEqual(new Map());
    expect(await listConsents(db, given.value.id)).toEqual([]);
  });

  it('answers a shared link as often as it is open, and a request to one person once, however many tabs', async () => {
    const link = await aRequest(db);
    const both = await Promise.all([give(link.key), give(link.key)]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    const one = await aRequest(db, { kind: 'mail', email: 'bea@example.test' });
    const tabs = await Promise.all(
      Array.from({ length: 6 }, () => give(one.key, visitor, { email: undefined })),
    );
    expect(tabs.filter(({ ok }) => ok)).toHaveLength(1);
    const [kept] = await db.sql`select email::text as email from testimonials where request_id = ${one.id}`;
    expect(kept).toEqual({ email: 'bea@example.test' });
    expect(await give((await aRequest(db, { closedAt: now.toISOString() })).key)).toMatchObject({
      ok: false,
    });
    expect(await give('a'.repeat(96))).toMatchObject({ ok: false });
  });

  it('lets nobody else answer for a member', async () => {
    const [asked, other] = [await aMember(db), await aMember(db)];
    const request = await aRequest(db, { kind: 'member', memberId: asked.id });
    expect((await give(request.key, other)).ok).toBe(false);
    expect((await give(request.key)).ok).toBe(false);
    const given = await give(request.key, asked);
    if (!given.ok) throw new Error('not taken');
    expect(await findByAuthorKey(db, given.value.authorKey)).toMatchObject({
      authorId: asked.id,
      email: null,
    });
  });

  it('sends its author the address by which the words are taken back', async () => {
    const given = await give((await aRequest(db)).key);
    if (!given.ok) throw new Error('not taken');
    const { mailer, letters } = keepLetters();
    const options = { mailer, origin: 'https://house.test', brand: 'Quern' };
    await sendAuthorLetter(as(visitor), { testimonialId: given.value.id, about: 'received' }, options);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: 'ada@example.test', subject: 'Your words have arrived · Quern' });
    expect(letters[0]?.text).toContain(`https://house.test/testimonials/own/${given.value.authorKey}`);
    expect(letters[0]?.text).toContain('On this site; In print');
  });
});

describe('the steps of a request', () => {
  it('notes that somebody has looked only of members who allow that', async () => {
    const [watched, other] = [await aMember(db), await aMember(db)];
    await db.sql`insert into consents (member_id, purpose, granted, text_version, source) values (${watched.id}, 'opening', true, 1, 'settings')`;
    const opened = async (memberId: number) => {
      const { id } = await aRequest(db, { kind: 'member', memberId });
      await noteOpened(as(visitor), id);
      await noteStarted(as(visitor), id);
      const [row] = await db.sql<[{ opened: boolean; started: boolean }]>`
        select opened_at is not null as opened, started_at is not null as started from testimonial_requests where id = ${id}`;
      return row;
    };
    expect(await opened(watched.id)).toEqual({ opened: true, started: true });
    expect(await opened(other.id)).toEqual({ opened: false, started: true });
  });

  it('keeps a no, and takes no words after it', async () => {
    const request = await aRequest(db, { kind: 'mail', email: 'cy@example.test' });
    expect((await declineRequest(as(visitor), request.key)).ok).toBe(true);
    expect((await declineRequest(as(visitor), request.key)).ok).toBe(false);
    expect((await give(request.key)).ok).toBe(false);
    expect((await declineRequest(as(visitor), (await aRequest(db)).key)).ok).toBe(false);
  });
});
