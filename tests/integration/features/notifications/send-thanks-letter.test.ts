import { expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { sendThanksLetter } from '#app/features/notifications/send-thanks-letter.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { thankMember } from '#app/features/reputation/thanks/thank-member.server';
import type { Letter } from '#app/mail/mailer';
import { newPublicId } from '#app/lib/public-id';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { keepLetters } from '#tests/support/letters';
import { aMember } from '#tests/support/people';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
const words = '<b>Thank you</b> for answering it for the tenth time. See https://elsewhere.test/a';
const as = (actor: MemberActor) => ({ db, actor, now: new Date() });

/** Somebody of the team thanks the member, who is told; each letter is tried twice, as after a crash. */
async function lettersOfThanks(member: MemberActor, before = async () => {}): Promise<Letter[]> {
  const giver = await aMember(db, { role: 'marketer', displayName: 'Desmond' });
  await thankMember(as(giver), { handle: member.handle, key: newPublicId(), words, points: 3 });
  const [fact] = await db.sql`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where kind = 'member.thanked' and subject_id = ${member.id}`;
  await onNotableFact(as(giver), fact as unknown as Parameters<typeof onNotableFact>[1]);
  await before();
  const { mailer, letters } = keepLetters();
  const [notice] = await listNotices(db, member, null);
  for (let times = 0; times < 2; times += 1)
    await sendThanksLetter(as(member), notice?.id ?? 0, {
      ...{ mailer, origin: 'https://house.test', brand: 'Brand' },
    });
  return letters;
}

it('writes one letter with the words, under the name of a person, which can be ended', async () => {
  const member = await aMember(db);
  const [letter, ...more] = await lettersOfThanks(member);
  expect(more).toEqual([]);
  expect(await queuedJobs(db, 'notifications.mail-thanks')).toHaveLength(1);
  expect(letter).toMatchObject({
    to: `${member.handle}@people.test`,
    subject: 'Desmond from the team thanks you · Brand',
  });
  expect(letter?.text).toContain(words);
  expect(letter?.text).toContain('With it come 3 points.');
  expect(letter?.text).toContain('https://house.test/unsubscribe/');
  expect(letter?.html).not.toContain('<b>');
  expect(letter?.html).not.toContain('href="https://elsewhere.test');
});

it('writes none to whoever wants no such letters, has no confirmed address or has read it here', async () => {
  const unwilling = await aMember(db);
  await setMailPreference(as(unwilling), { list: 'thanks', wanted: false });
  expect(await lettersOfThanks(unwilling)).toEqual([]);
  expect(await lettersOfThanks(await aMember(db, { emailVerified: false }))).toEqual([]);
  const reader = await aMember(db);
  const read = () => db.sql`update notifications set read_at = now() where member_id = ${reader.id}`;
  expect(await lettersOfThanks(reader, async () => void (await read()))).toEqual([]);
});
