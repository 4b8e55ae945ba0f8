import { expect, it } from 'vitest';
import { changeThreadState } from '#app/features/boards/change-thread-state.server';
import { system } from '#app/policy/actor';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date('2026-02-01T10:00:00Z') };

it('tells from which state a thread came, and counts it once', async () => {
  const board = await aBoard(db);
  const thread = await aThread(db, { boardId: board.id, state: 'held' });
  for (let time = 0; time < 2; time += 1)
    await changeThreadState(ctx, thread.id, { from: ['held'], to: 'visible', kind: 'thread.restored' });
  const [row] = await db.sql`select thread_count as threads from boards where id = ${board.id}`;
  expect(row).toEqual({ threads: 1 });
  expect(await factsAbout(db, 'thread', thread.id)).toMatchObject([
    { kind: 'thread.restored', payload: { from: 'held' } },
  ]);
});
