import { expect, it } from 'vitest';
import { countBirthdays, getOwnBirthday } from '#app/features/occasions/choice-queries.server';
import { birthdayDraft, enterBirthday } from '#app/features/occasions/enter-birthday.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-05-01T12:00:00Z');

it('keeps a day and a month, and when they were changed last; never a year', async () => {
  const actor = await aMember(db);
  await enterBirthday({ db, actor, now }, { month: 2, day: 29 });
  expect(await getOwnBirthday(db, actor.id)).toEqual({ month: 2, day: 29 });
  const columns = await db.sql<Array<{ name: string }>>`
    select column_name as name from information_schema.columns where table_name = 'birthdays' order by 1`;
  expect(columns.map(({ name }) => name)).toEqual(['created_at', 'day', 'entered_on', 'member_id', 'month']);
  expect(birthdayDraft.parse({ day: '3', month: '4', year: '1980' })).toEqual({ day: 3, month: 4 });
});

it('refuses a day that no month has, by its form and by the table', async () => {
  for (const wrong of [{ day: '31', month: '4' }, { day: '30', month: '2' }, { day: '1' }, { month: '1' }])
    expect(birthdayDraft.safeParse(wrong).success).toBe(false);
  const actor = await aMember(db);
  await expect(enterBirthday({ db, actor, now }, { month: 4, day: 31 })).rejects.toThrow(/birthdays_day/);
});

it('tells how many there are from five on alone', async () => {
  await db.sql`delete from birthdays`;
  const one = async () => enterBirthday({ db, actor: await aMember(db), now }, { month: 1, day: 1 });
  for (let nth = 0; nth < 4; nth += 1) await one();
  expect(await countBirthdays(db)).toBeNull();
  await one();
  expect(await countBirthdays(db)).toBe(5);
});
