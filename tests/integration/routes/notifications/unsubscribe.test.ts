import { expect, it } from 'vitest';
import { newLetterKey, signLetterToken } from '#app/features/notifications/letter-token.server';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

async function aSubscriber() {
  const member = await aMember(db);
  const letterKey = newLetterKey();
  await db.sql`insert into mail_preferences (member_id, letter_key) values (${member.id}, ${letterKey})`;
  const address = `/unsubscribe/${signLetterToken({ publicId: member.publicId, letterKey }, 'replies')}`;
  const takesLetters = async () =>
    (await db.sql`select from mail_preferences where member_id = ${member.id} and replies`).length === 1;
  return { address, takesLetters };
}

it('does nothing when a scanner opens the link', async () => {
  const { address, takesLetters } = await aSubscriber();
  for (const method of ['GET', 'HEAD']) expect((await house.ask(address, { method })).status).toBe(200);
  expect(await takesLetters()).toBe(true);
});

it('takes effect for a mail program’s one click: no cookie, no origin, no redirect', async () => {
  const { address, takesLetters } = await aSubscriber();
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const answer = await house.ask(address, { method: 'POST', body });
  expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
  expect(await takesLetters()).toBe(false);
});

it('opens no other door to forms from elsewhere', async () => {
  const { address, takesLetters } = await aSubscriber();
  const places = [
    `${address}?_data=routes%2Fboards%2Ffollow`,
    `${address}/x`,
    '/unsubscribe/../notifications/read',
    address.replace('/unsubscribe/', '/unsubscribe//'),
  ];
  for (const place of places)
    expect((await house.ask(place, { method: 'POST', body: new URLSearchParams() })).status).toBe(403);
  expect(await takesLetters()).toBe(true);
});
