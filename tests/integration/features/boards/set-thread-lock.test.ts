import { describe, expect, it } from 'vitest';
import { setThreadLock } from '#app/features/boards/set-thread-lock.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date('2026-02-01T10:00:00Z') };

describe('setThreadLock', () => {
  it('locks one thread and no other, unlocks it, and does nothing to one that is gone', async () => {
    const [author, board] = [await aMember(db), await aBoard(db)];
    const thread = await aThread(db, { by: author, boardId: board.id });
    await aThread(db, { by: author, boardId: board.id });
    await setThreadLock(ctx, thread.id, true);
    const locked = await db.sql`select id, locked_at as at from threads where locked_at is not null`;
    expect(locked).toEqual([{ id: thread.id, at: '2026-02-01T10:00:00Z' }]);
    await setThreadLock(ctx, thread.id, false);
    await setThreadLock(ctx, 0, true);
    expect(await db.sql`select id from threads where locked_at is not null`).toEqual([]);
  });
});
