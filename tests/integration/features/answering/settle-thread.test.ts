import { expect, it } from 'vitest';
import { settleThread } from '#app/features/answering/settle-thread.server';
import { findUnheard } from '#app/features/answering/unheard-queries.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();

it('is the team’s to say, stands in the audit log, and makes nobody heard', async () => {
  const [moderator, customer, board] = [
    await aMember(db, { role: 'moderator' }),
    await aMember(db),
    await aBoard(db),
  ];
  const thread = await aThread(db, { by: customer, boardId: board.id });
  const settle = (actor = moderator) => settleThread({ db, actor, now: new Date() }, thread.publicId);
  expect(await settle(customer)).toEqual({ ok: false, problem: { code: 'refused', because: 'team-only' } });
  expect((await settle()).ok).toBe(true);
  expect(await auditsAbout(db, 'thread', thread.id)).toEqual([
    { action: 'thread.settled', actorId: moderator.id },
  ]);
  expect(await findUnheard(db, moderator, customer.handle)).toMatchObject({ id: customer.id });
});
