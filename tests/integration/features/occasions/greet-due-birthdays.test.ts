import { describe, expect, it } from 'vitest';
import { chooseOccasions } from '#app/features/occasions/choose-occasions.server';
import { enterBirthday } from '#app/features/occasions/enter-birthday.server';
import { greetDueBirthdays } from '#app/features/occasions/greet-due-birthdays.server';
import { houseTerms } from '#app/features/occasions/occasion-terms';
import { removeBirthday } from '#app/features/occasions/remove-birthday.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { noticeText } from '#app/features/notifications/notice';
import { forgetBirthdayGreetings } from '#app/features/notifications/greet-birthdays.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const terms = { ...houseTerms, birthdays: true, birthdayGift: 'Your code: CAKE' };
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const greet = (today: string) => db.transaction((tx) => greetDueBirthdays(tx, { today, terms }));
const enter = (actor: MemberActor, [month, day]: [number, number], on: string) =>
  enterBirthday({ db, actor, now: at(on) }, { month, day });
const told = async (member: MemberActor) =>
  (await listNotices(db, member, null)).map((line) => noticeText({ ...line, ownHandle: member.handle }));

describe('greetDueBirthdays', () => {
  it('greets once, however often and from however many it runs, in the next year again', async () => {
    const member = await aMember(db);
    await enter(member, [6, 15], '2030-01-10');
    expect(await greet('2030-06-14')).toBe(0);
    const greeted = await Promise.all(Array.from({ length: 8 }, () => greet('2030-06-15')));
    expect(greeted.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await greet('2030-06-16')).toBe(0);
    expect(await told(member)).toEqual([
      'Happy birthday: an automatic greeting, for the day that you entered. Your code: CAKE',
    ]);
    expect(await greet('2031-06-15')).toBe(1);
  });

  it('greets nobody twice around New Year, after a change of the day, or by removing and entering anew', async () => {
    const member = await aMember(db);
    await enter(member, [12, 31], '2032-01-01');
    expect(await greet('2032-12-31')).toBe(1);
    await enter(member, [1, 1], '2032-12-31');
    expect(await greet('2033-01-01')).toBe(0);
    await removeBirthday({ db, actor: member, now: at('2033-01-02') });
    await enter(member, [1, 3], '2033-01-02');
    expect(await greet('2033-01-03')).toBe(0);
    expect(await greet('2034-01-03')).toBe(1);
  });

  it('greets those of 29 February on the 28th in other years, and once in their own', async () => {
    const member = await aMember(db);
    await enter(member, [2, 29], '2034-06-01');
    expect(await greet('2035-02-28')).toBe(1);
    expect(await greet('2035-03-01')).toBe(0);
    expect(await greet('2036-02-28')).toBe(0);
    expect(await greet('2036-02-29')).toBe(1);
  });

  it('adds nothing to a day that was entered or changed less than thirty days before', async () => {
    const [late, changed] = [await aMember(db), await aMember(db)];
    await enter(late, [7, 20], '2037-07-01');
    await enter(changed, [7, 21], '2037-01-01');
    await enter(changed, [7, 20], '2037-07-01');
    expect(await greet('2037-07-20')).toBe(2);
    for (const member of [late, changed])
      expect(await told(member)).toEqual([
        'Happy birthday: an automatic greeting, for the day that you entered',
      ]);
  });

  it('is not changed by the same day entered again', async () => {
    const member = await aMember(db);
    await enter(member, [9, 9], '2037-01-01');
    await enter(member, [9, 9], '2037-09-01');
    expect(await greet('2037-09-09')).toBe(1);
    expect((await told(member))[0]).toContain('CAKE');
  });

  it('greets nobody who is suspended, has opted out, or entered a day that is past; nor where the brand does not', async () => {
    const [suspended, quiet, past] = [await aMember(db), await aMember(db), await aMember(db)];
    for (const member of [suspended, quiet]) await enter(member, [4, 4], '2038-01-01');
    await enter(past, [4, 4], '2038-04-05');
    await db.sql`update members set state = 'suspended' where id = ${suspended.id}`;
    await chooseOccasions({ db, actor: quiet, now: at('2038-01-01') }, { congratulated: false, shown: true });
    expect(await greet('2038-04-05')).toBe(0);
    const off = { ...terms, birthdays: false };
    const member = await aMember(db);
    await enter(member, [4, 5], '2038-01-01');
    expect(await greetDueBirthdays(db, { today: '2038-04-05', terms: off })).toBe(0);
  });

  it('leaves no event, no entry, no audit, and after a fortnight no notice that would tell the day', async () => {
    const member = await aMember(db);
    await enter(member, [10, 10], '2039-01-01');
    const before = await traces();
    expect(await greet('2039-10-10')).toBe(1);
    expect(await traces()).toEqual(before);
    const [row] = await db.sql<[{ day: string }]>`
      select not_greeted_before::text as day from occasion_choices where member_id = ${member.id}`;
    expect(row.day).toBe('2040-09-01');
    await db.sql`update notifications set cause = 'birthday:' || extract(year from now()) where member_id = ${member.id}`;
    await forgetBirthdayGreetings(db, new Date(Date.now() + 13 * 86_400_000));
    expect(await told(member)).toHaveLength(1);
    await forgetBirthdayGreetings(db, new Date(Date.now() + 15 * 86_400_000));
    expect(await told(member)).toEqual([]);
  });
});

async function traces() {
  const [row] = await db.sql`
    select (select count(*) from events) as events, (select count(*) from point_entries) as entries, (select count(*) from audit_entries) as audit`;
  return row;
}
