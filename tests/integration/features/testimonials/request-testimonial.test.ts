import { describe, expect, it } from 'vitest';
import { closeRequest } from '#app/features/testimonials/answer-request.server';
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
    await allow(member.id, false);
    expect(await sent(await idOf(asked.value.publicId))).toHaveLength(0);
    await allow(member.id);
    expect(await sent(await idOf(asked.value.publicId))).toHaveLength(1);
    expect(await sent(await idOf(asked.value.publicId))).toHaveLength(0);
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
