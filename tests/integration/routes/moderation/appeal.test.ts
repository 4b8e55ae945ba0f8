import { expect, it } from 'vitest';
import { aQueueItem, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);
const words = 'It was a question about the part number, not an advertisement.';

async function aSuspension(decision = 'suspend') {
  const [author, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
  const thread = await aThread(db, { authorId: author.id, state: 'hidden' });
  const item = await aQueueItem(db, { subjectKind: 'thread', subjectId: thread.id });
  const [row] = await db.sql<[{ id: number; key: string }]>`
    insert into decisions (item_id, subject_kind, subject_id, author_id, decision, reason, moderator_id)
    values (${item.id}, 'thread', ${thread.id}, ${author.id}, ${decision}, 'spam', ${moderator.id})
    returning id, appeal_key as key`;
  await db.sql`update members set state = 'suspended' where id = ${author.id}`;
  return { ...row, author };
}

const appeal = (key: string, text = words) =>
  house.ask(`/appeals/${key}`, {
    method: 'POST',
    body: new URLSearchParams({ words: text }),
    headers: { origin: house.origin },
  });

it('lets somebody who is suspended object once, by the link in their letter', async () => {
  const { id, key } = await aSuspension();
  const page = await house.ask(`/appeals/${key}`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('suspended until')]);
  const short = await appeal(key, 'No.');
  expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('No.')]);
  expect((await appeal(key)).status).toBe(303);
  expect(await db.sql`select words from appeals where decision_id = ${id}`).toEqual([{ words }]);
  expect((await appeal(key)).status).toBe(409);
  expect(await (await house.ask(`/appeals/${key}`)).text()).toContain('You have appealed');
});

it('is nothing to who has another key, to the erased, and where there is nothing to object to', async () => {
  const [{ author, key }, kept] = [await aSuspension(), await aSuspension('keep')];
  for (const wrong of ['a'.repeat(64), key.slice(1), `${key}0`, 'x', kept.key])
    for (const answer of [await house.ask(`/appeals/${wrong}`), await appeal(wrong)])
      expect([404, 403, 409]).toContain(answer.status);
  await db.sql`update members set state = 'erased' where id = ${author.id}`;
  expect([(await house.ask(`/appeals/${key}`)).status, (await appeal(key)).status]).toEqual([404, 404]);
});
