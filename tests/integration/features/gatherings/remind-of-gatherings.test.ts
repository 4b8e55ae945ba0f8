import { expect, it } from 'vitest';
import { remindOfGatherings } from '#app/features/gatherings/remind-of-gatherings.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';
import { aGathering } from '#tests/support/gatherings';

const { db } = await testDatabase();
const board = await aBoard(db);
const remind = (at: string) => remindOfGatherings({ db, actor: system, now: new Date(at) });

it('reminds once, a day before', async () => {
  const event = await aGathering(db, { boardId: board.id });
  const told = () => kindsAbout(db, 'thread', event.id);
  await remind('2026-03-09T16:55:00Z');
  expect(await told()).toEqual([]);
  await Promise.all(Array.from({ length: 10 }, () => remind('2026-03-09T17:00:00Z')));
  await remind('2026-03-10T10:00:00Z');
  expect(await told()).toEqual(['gathering.due']);
});

it('reminds an hour before of what was set on short notice, and never of what is past or cancelled', async () => {
  const [short, past, cancelled] = [
    await aGathering(db, { boardId: board.id }),
    await aGathering(db, { boardId: board.id }),
    await aGathering(db, { boardId: board.id }),
  ];
  await db.sql`update gatherings set changed_at = '2026-03-10T09:00:00Z' where thread_id = ${short.id}`;
  await db.sql`update gatherings set starts_at = '2026-03-10T12:00:00Z' where thread_id = ${past.id}`;
  await db.sql`update gatherings set cancelled_at = now() where thread_id = ${cancelled.id}`;
  await remind('2026-03-10T15:00:00Z');
  expect(await kindsAbout(db, 'thread', short.id)).toEqual([]);
  await remind('2026-03-10T16:00:00Z');
  expect(await kindsAbout(db, 'thread', short.id)).toEqual(['gathering.due']);
  for (const { id } of [past, cancelled]) expect(await kindsAbout(db, 'thread', id)).toEqual([]);
});
