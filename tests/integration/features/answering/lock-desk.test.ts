import { expect, it } from 'vitest';
import { lockDesk } from '#app/features/answering/lock-desk.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('opens to whoever works on the board, and knows nothing of a thread that is part of another', async () => {
  const [moderator, customer, inner] = [
    await aMember(db, { role: 'moderator' }),
    await aMember(db),
    await aBoard(db, { seenBy: ['staff'] }),
  ];
  const thread = await aThread(db, { by: moderator, boardId: inner.id });
  const open = (actor = moderator) => lockDesk({ db, actor, now }, thread.publicId);
  expect(await open()).toMatchObject({ ok: true, value: { id: thread.id } });
  expect(await open(customer)).toEqual({ ok: false, problem: { code: 'gone' } });
  await db.sql`update threads set state = 'moved' where id = ${thread.id}`;
  expect(await open()).toEqual({ ok: false, problem: { code: 'gone' } });
});
