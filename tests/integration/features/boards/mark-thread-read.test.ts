import { expect, it } from 'vitest';
import { markThreadRead } from '#app/features/boards/mark-thread-read.server';
import { aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();

it('only ever moves a mark forward, however many windows report at once', async () => {
  const actor = await aMember(db);
  const { id: threadId } = await aThread(db);
  const ctx = { db, actor, now: new Date() };
  const positions = Array.from({ length: 40 }, (_, index) => (index * 17) % 40);
  await Promise.all(positions.map((position) => markThreadRead(ctx, { threadId, position })));
  const [mark] =
    await db.sql`select position from read_marks where member_id = ${actor.id} and thread_id = ${threadId}`;
  expect(mark).toEqual({ position: 39 });
});
