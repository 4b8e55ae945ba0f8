import { expect, it } from 'vitest';
import { openPlace } from '#app/features/answering/saved-reply-place.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();

it('is every board, or one that the actor works on', async () => {
  const ctx = { db, actor: await aMember(db, { role: 'moderator' }), now: new Date() };
  const [mine, theirs] = [await aBoard(db), await aBoard(db)];
  await db.sql`update boards set moderated_by = '{member:999999}' where id = ${theirs.id}`;
  expect(await openPlace(ctx, null)).toEqual({ ok: true, value: { boardId: null } });
  expect(await openPlace(ctx, ({ id }) => id === mine.id)).toEqual({ ok: true, value: { boardId: mine.id } });
  expect(await openPlace(ctx, ({ id }) => id === theirs.id)).toEqual({
    ok: false,
    problem: { code: 'no-board' },
  });
});
