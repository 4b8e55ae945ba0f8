import { expect, it } from 'vitest';
import { queueCauses } from '#app/features/moderation/queue-item';
import { testDatabase } from '#tests/support/database';
import { startTestHouse } from '#tests/support/house';
import { aMember } from '#tests/support/people';

const database = await testDatabase();
const { db } = database;
const house = await startTestHouse(database);

/** What stands in the fields of a page, by their names. */
function valuesIn(page: string): Record<string, string> {
  const fields = [...page.matchAll(/<input[^>]*type="number"[^>]*>/g)].map(([tag]) => tag);
  return Object.fromEntries(
    fields.map((tag) => [/name="([^"]+)"/.exec(tag)?.[1] ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? '']),
  );
}

it('comes filled with what was typed when one of the targets is refused', async () => {
  const admin = await aMember(db, { role: 'admin' });
  const cookie = await house.signIn(admin.id);
  const start = valuesIn(await (await house.ask('/moderation/targets', { headers: { cookie } })).text());
  expect(Object.keys(start).sort()).toEqual([...queueCauses].sort());
  const typed = { ...start, flagged: '7', rule: '100000', appeal: '13' };
  const answer = await house.ask('/moderation/targets', {
    method: 'POST',
    body: new URLSearchParams(typed),
    headers: { origin: house.origin, cookie },
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(valuesIn(page)).toEqual(typed);
  expect(page).toContain('aria-invalid="true"');
  expect(await db.sql`select 1 from queue_targets where hours = 7`).toEqual([]);
});
