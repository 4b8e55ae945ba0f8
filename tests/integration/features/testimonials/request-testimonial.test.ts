import { describe, expect, it } from 'vitest';
import { closeRequest, declineRequest } from '#app/features/testimonials/answer-request.server';
import { findKeyFor, findRequest, listRequests } from '#app/features/testimonials/request-queries.server';
import { requestTestimonial } from '#app/features/testimonials/request-testimonial.server';
import { sendRequestLetter } from '#app/features/testimonials/send-request-letter.server';
import type { RequestDraft } from '#app/features/testimonials/testimonial-drafts.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { auditsAbout, kindsAbout } from '#tests/support/facts';
import { keepLetters } from '#tests/support/letters';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const marketer = await aMember(db, { role: 'marketer' });
const as = (actor: MemberActor) => ({ db, actor, now: new Date() });
const draft: RequestDraft = {
  ...{ kind: 'link', label: 'Spring newsletter', handle: '', name: '', basis: '', note: '', product: '' },
};
const ask = (more: Partial<RequestDraft>, actor = marketer) =>
  requestTestimonial(as(actor), { ...draft, ...more });
const idOf = async (publicId: string) => {
  const [row] = await db.sql<
    [{ id: number }]
  >`select id from testimonial_requests where public_id = ${publicId}`;
  return row.id;
};
const allow = (memberId: number, granted = true) =>
  db.sql`insert into consents (member_id, purpose, granted, text_version, source) values (${memberId}, 'contact', ${granted}, 1, 'settings')`;
const sent = async (id: number) => {
  const { mailer, letters } = keepLetters();
  await sendRequestLetter(as(marketer), id, { mailer, origin: 'https://house.test', brand: 'Quern' });
  return letters;
};

describe('requestTestimonial', () => {
  it('makes a link that many can follow, until it is closed', async () => {
    const asked = await ask({});
    if (!asked.ok) throw new Error('refused');
    const { publicId } = asked.value;
    const line = (await listRequests(db, null)).find((one) => one.publicId === publicId);
    expect(line).toMatchObject({ kind: 'link', label: 'Spring newsletter', received: 0 });
    expect(await findRequest(db, String(line?.key))).toMatchObject({ isOpen: true });
    expect((await closeRequest(as(marketer), publicId)).ok).toBe(true);
    expect(await closeRequest(as(marketer), publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await findRequest(db, String(line?.key))).toMatchObject({ isOpen: false });
    expect(
      (await auditsAbout(db, 'testimonial-request', await idOf(publicId))).map(({ action }) => action),
    ).toEqual(['testimonial.requested', 'testimonial.request-closed']);
  });

  it('asks a member in the app once, however many colleagues do at the same time', async () => {
    const member = await aMember(db);
    const both = await Promise.all(
      Array.from({ length: 4 }, () => ask({ kind: 'member', handle: `@${member.handle}` })),
    );
    const [asked] = both.filter(({ ok }) => ok);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    if (!asked?.ok) throw new Error('refused');
    const { publicId } = asked.value;
    expect(await kindsAbout(db, 'testimonial-request', await idOf(publicId))).toEqual(['testimonial.asked']);
    expect(await findKeyFor(db, publicId, member.id)).toMatch(/^[0-9a-f]{96}$/);
    expect(await findKeyFor(db, publicId, marketer.id)).toBeNull();
  });

  it('writes to a member only while they allow it', async () => {
    const member = await aMember(db);
    const mail = () => ask({ kind: 'mail', handle: member.handle });
    expect(await mail()).toEqual({ ok: false, problem: { code: 'no-consent' } });
    await allow(member.id);
    const asked = await mail();
    if (!asked.ok) throw new Error('refused');
    expect(await sent(await idOf(asked.value.publicId))).toHaveLength(1);
    expect(await sent(await idOf(asked.value.publicId))).toHaveLength(0);
  });

  it('sends nothing to a member who took that back meanwhile, and says so in the list', async () => {
    const member = await aMember(db);
    await allow(member.id);
    const asked = await ask({ kind: 'mail', handle: member.handle });
    if (!asked.ok) throw new Error('refused');
    await allow(member.id, false);
    expect(await sent(await idOf(asked.value.publicId))).toHaveLength(0);
    const line = (await listRequests(db, null)).find(({ publicId }) => publicId === asked.value.publicId);
    expect(line).toMatchObject({ sentAt: null, mayBeWrittenTo: false });
    expect(line?.closedAt).not.toBeNull();
  });

  it('takes the address of a member for the member, who is written to only while they allow it', async () => {
    const member = await aMember(db);
    const [{ email }] = await db.sql<[{ email: string }]>`select email from members where id = ${member.id}`;
    const mail = () => ask({ kind: 'mail', email: email.toUpperCase(), basis: 'ordered by telephone' });
    expect(await mail()).toEqual({ ok: false, problem: { code: 'no-consent' } });
    await allow(member.id);
    expect(await mail()).toMatchObject({ ok: true });
    expect(await ask({ kind: 'member', handle: member.handle })).toEqual({
      ok: false,
      problem: { code: 'asked-already' },
    });
  });

  it('never asks again who has said no, not after years, closed or not, nor as a member', async () => {
    const email = 'no-thanks@example.test';
    const asked = await ask({ kind: 'mail', email, basis: 'gave it at the counter' });
    if (!asked.ok) throw new Error('refused');
    const [{ key }] = await db.sql<[{ key: string }]>`
      select key from testimonial_requests where public_id = ${asked.value.publicId}`;
    expect((await declineRequest(as(marketer), key)).ok).toBe(true);
    expect((await closeRequest(as(marketer), asked.value.publicId)).ok).toBe(true);
    await db.sql`
      update testimonial_requests set created_at = now() - interval '3 years' where public_id = ${asked.value.publicId}`;
    const said = { ok: false, problem: { code: 'declined' } };
    expect(await ask({ kind: 'mail', email, basis: 'again' })).toEqual(said);
    const member = await aMember(db);
    await db.sql`update members set email = ${email}, email_verified_at = now() where id = ${member.id}`;
    expect(await ask({ kind: 'member', handle: member.handle })).toEqual(said);
  });

  it('writes once to somebody without an account, and keeps on what ground', async () => {
    const asked = await ask({
      kind: 'mail',
      email: 'Ada@example.test',
      name: 'Ada',
      basis: 'gave it at the counter',
      note: 'Hello!',
    });
    if (!asked.ok) throw new Error('refused');
    const letters = await sent(await idOf(asked.value.publicId));
    expect(letters[0]).toMatchObject({ to: 'Ada@example.test' });
    expect(letters[0]?.text).toMatch(
      /Hello!\s+[\s\S]*https:\/\/house\.test\/testimonials\/give\/[0-9a-f]{96}/,
    );
    expect(await ask({ kind: 'mail', email: 'ada@EXAMPLE.test', basis: 'again' })).toEqual({
      ok: false,
      problem: { code: 'asked-already' },
    });
  });

  it('knows nobody and nothing that is not there, and is for marketers', async () => {
    expect(await ask({ kind: 'member', handle: 'nobody-here' })).toEqual({
      ok: false,
      problem: { code: 'no-member' },
    });
    expect(await ask({ product: 'no-such-thing' })).toEqual({ ok: false, problem: { code: 'no-product' } });
    const moderator = await aMember(db, { role: 'moderator' });
    expect(await ask({}, moderator)).toMatchObject({ problem: { because: 'team-only' } });
    expect(await closeRequest(as(moderator), 'aaaaaaaaaaaa')).toMatchObject({
      problem: { because: 'team-only' },
    });
  });
});
