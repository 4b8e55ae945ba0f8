import { expect, it } from 'vitest';
import { aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

/** Somebody changes a reply of theirs to other words; answers with the status and what it says afterwards. */
async function change(role: 'member' | 'moderator', { from, to }: { from: string; to: string }) {
  const writer = await aMember(db, { role });
  const thread = await aThread(db);
  const reply = await aReply(db, { threadId: thread.id, authorId: writer.id, bodySource: from });
  const answer = await house.ask(`/replies/${reply.publicId}/edit`, {
    method: 'POST',
    body: new URLSearchParams({ body: to }),
    headers: { origin: house.origin, cookie: await house.signIn(writer.id) },
  });
  const [row] = await db.sql<
    [{ body: string }]
  >`select body_source as body from replies where id = ${reply.id}`;
  return { status: answer.status, page: await answer.text(), body: row.body };
}

it('saves no field of a saved reply that the team has left empty, and keeps what was typed', async () => {
  const to = 'Hello, about your [product name]: {{member.name}}.';
  const { status, page, body } = await change('moderator', { from: 'Hello.', to });
  expect([status, body]).toEqual([422, 'Hello.']);
  expect(page).toContain(
    'Nothing was saved: put your own words in the place of [product name], {{member.name}}',
  );
  expect(page).toContain(to);
});

it('lets stand what stood there before, and asks customers nothing', async () => {
  const [from, to] = ['In [product name] once.', 'In [product name] twice.'];
  expect(await change('moderator', { from, to })).toMatchObject({ status: 303, body: to });
  expect(await change('member', { from: 'Hello.', to })).toMatchObject({ status: 303, body: to });
});
