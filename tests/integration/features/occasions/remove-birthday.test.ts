import { expect, it } from 'vitest';
import { getOwnBirthday } from '#app/features/occasions/choice-queries.server';
import { enterBirthday } from '#app/features/occasions/enter-birthday.server';
import { removeBirthday } from '#app/features/occasions/remove-birthday.server';
import { greetBirthdays } from '#app/features/notifications/greet-birthdays.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-05-01T12:00:00Z');

it('deletes the day and the greetings of one member at once, and nobody else’s', async () => {
  const [actor, other] = [await aMember(db), await aMember(db)];
  for (const member of [actor, other]) await enterBirthday({ db, actor: member, now }, { month: 5, day: 1 });
  await greetBirthdays(
    db,
    [actor, other].map(({ id }) => ({ memberId: id, year: '2026', words: '', gift: '' })),
  );
  await removeBirthday({ db, actor, now });
  await removeBirthday({ db, actor, now });
  expect(await getOwnBirthday(db, actor.id)).toBeNull();
  expect(await listNotices(db, actor, null)).toEqual([]);
  expect(await getOwnBirthday(db, other.id)).toEqual({ month: 5, day: 1 });
  expect(await listNotices(db, other, null)).toHaveLength(1);
});
