import { expect, it } from 'vitest';
import { sendOccasionLetter } from '#app/features/notifications/send-occasion-letter.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { unsubscribe } from '#app/features/notifications/unsubscribe.server';
import { greetBirthdays } from '#app/features/notifications/greet-birthdays.server';
import { houseTerms } from '#app/features/occasions/occasion-terms';
import { settleMilestones } from '#app/features/occasions/settle-milestones.server';
import { system, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { keepLetters } from '#tests/support/letters';
import { toldTo } from '#tests/support/occasions';

const { db } = await testDatabase();
const noon = new Date('2026-05-01T12:00:00Z');

async function anAnniversary(): Promise<MemberActor> {
  const member = await aMember(db, { joinedAt: '2025-05-01T09:00:00Z' });
  await settleMilestones(db, [member.id], { terms: houseTerms, version: 0, now: noon });
  await toldTo(db, member);
  return member;
}

async function lettersTo(member: MemberActor, now = noon) {
  const { mailer, letters } = keepLetters();
  const ids = await db.sql<Array<{ id: number }>>`
    select id from notifications where member_id = ${member.id} and kind = 'occasion' order by id`;
  for (const { id } of [...ids, ...ids])
    await sendOccasionLetter({ db, actor: system, now }, id, {
      mailer,
      origin: 'https://house.test',
      brand: 'Quern',
    });
  return letters;
}

it('says once that it is automatic, what triggered it, the way to a human, and how it ends', async () => {
  const member = await anAnniversary();
  const letters = await lettersTo(member);
  expect(letters).toHaveLength(1);
  const [letter] = letters;
  expect(letter?.subject).toBe('Counted automatically: you have been here for 1 year · Quern');
  expect(letter?.text).toContain(
    'Nobody wrote this by hand. People answer in the boards: https://house.test/boards',
  );
  expect(letter?.text).toContain('a whole number of years has passed since you joined');
  expect(letter?.text).toMatch(/https:\/\/house\.test\/milestones\/\w{12}/);
  const token = /unsubscribe\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  expect(await unsubscribe({ db, actor: system, now: noon }, token)).toEqual({
    ok: true,
    value: 'milestones',
  });
  expect(await lettersTo(member)).toEqual([]);
});

it('waits in quiet hours, and is sent after them', async () => {
  const member = await anAnniversary();
  expect(await lettersTo(member, new Date('2026-05-01T23:00:00Z'))).toEqual([]);
  expect(await lettersTo(member)).toHaveLength(1);
});

it('is not written to who wants none, is suspended, or has read it here', async () => {
  const [quiet, suspended, fast] = [await anAnniversary(), await anAnniversary(), await anAnniversary()];
  await setMailPreference({ db, actor: quiet, now: noon }, { list: 'milestones', wanted: false });
  await db.sql`update members set state = 'suspended' where id = ${suspended.id}`;
  await db.sql`update notifications set read_at = now() where member_id = ${fast.id}`;
  for (const member of [quiet, suspended, fast]) expect(await lettersTo(member)).toEqual([]);
});

it('greets on a birthday without naming the day', async () => {
  const member = await aMember(db);
  await greetBirthdays(db, [{ memberId: member.id, year: '2026', words: 'All the best', gift: '' }]);
  const [letter] = await lettersTo(member);
  expect(letter?.subject).toContain('Happy birthday: an automatic greeting');
  expect(letter?.text).not.toMatch(/\b(January|February|March|April|May|June|July|August|\d{4}-\d\d)\b/);
});
