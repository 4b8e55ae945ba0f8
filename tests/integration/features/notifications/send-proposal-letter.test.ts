import { describe, expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { sendProposalLetter } from '#app/features/notifications/send-proposal-letter.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { unsubscribe } from '#app/features/notifications/unsubscribe.server';
import { system, type MemberActor } from '#app/policy/actor';
import { aReview } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { keepLetters } from '#tests/support/letters';
import { aMember } from '#tests/support/people';
import { aTestimonial } from '#tests/support/testimonials';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date() };
const marketer = await aMember(db, { role: 'marketer', displayName: 'Mara <b>Lind</b>' });
let fact = 700_000;

/** Somebody who was asked for words of a review and told so. */
async function anAsked(traits: { emailVerified?: boolean; wanted?: boolean } = {}) {
  const author = await aMember(db, traits);
  if (traits.wanted === false)
    await setMailPreference({ ...ctx, actor: author }, { list: 'requests', wanted: false });
  const review = await aReview(db, { authorId: author.id });
  const asked = await aTestimonial(db, {
    ...{ state: 'draft', uses: [], authorId: author.id, words: 'They mended it in a day.' },
    ...{ originKind: 'review', originId: review.id, proposedBy: marketer.id, askedUses: ['this-site'] },
  });
  await onNotableFact(ctx, {
    ...{ id: (fact += 1), kind: 'testimonial.proposed', subjectKind: 'testimonial', subjectId: asked.id },
    ...{ actorId: marketer.id, payload: {} },
  });
  return { author, asked };
}

async function lettersTo({ id }: MemberActor) {
  const notices = await db.sql<Array<{ id: number; queued: boolean }>>`
    select n.id, exists (select from graphile_worker.jobs j where j.key = 'notifications.mail-proposal:' || n.id) as queued
    from notifications n where n.member_id = ${id}`;
  const { letters, mailer } = keepLetters();
  for (const notice of notices.filter(({ queued }) => queued))
    await sendProposalLetter(ctx, notice.id, { mailer, origin: 'https://house.test', brand: 'Quern' });
  return { letters, notices: notices.length };
}

describe('the letter that asks for words', () => {
  it('says the exact words, who asks, how to answer and how to end such letters, once', async () => {
    const { author, asked } = await anAsked();
    const { letters, notices } = await lettersTo(author);
    expect(notices).toBe(1);
    expect(letters).toHaveLength(1);
    const text = letters[0]?.text ?? '';
    expect(text).toContain('“They mended it in a day.”');
    expect(text).toContain(`https://house.test/testimonials/own/${asked.authorKey}`);
    expect(text).toContain(`https://house.test/members/${marketer.handle}`);
    expect(letters[0]?.html).not.toContain('<b>');
    expect((await lettersTo(author)).letters).toEqual([]);
    const token = /\/unsubscribe\/(\S+)/.exec(text)?.[1] ?? '';
    expect(await unsubscribe(ctx, token)).toEqual({ ok: true, value: 'requests' });
  });

  it('is not written to who takes none, has no confirmed address, has read it or has answered', async () => {
    const unwanted = await anAsked({ wanted: false });
    expect(await lettersTo(unwanted.author)).toMatchObject({ letters: [], notices: 1 });
    const unconfirmed = await anAsked({ emailVerified: false });
    expect(await lettersTo(unconfirmed.author)).toMatchObject({ letters: [], notices: 1 });
    const read = await anAsked();
    await db.sql`update notifications set read_at = now() where member_id = ${read.author.id}`;
    expect((await lettersTo(read.author)).letters).toEqual([]);
    const answered = await anAsked();
    await db.sql`update testimonials set state = 'withdrawn' where id = ${answered.asked.id}`;
    expect((await lettersTo(answered.author)).letters).toEqual([]);
  });

  it('is for its author alone: the team has no notice of its own question', async () => {
    const { asked } = await anAsked();
    const rows =
      await db.sql`select member_id from notifications where subject_kind = 'testimonial' and subject_id = ${asked.id}`;
    expect(rows).toHaveLength(1);
  });
});
