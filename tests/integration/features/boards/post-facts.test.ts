import { expect, it } from 'vitest';
import { stateOfNewPost } from '#app/features/boards/post-facts.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

it('holds the links of somebody without visible posts, and of nobody else', async () => {
  const [newcomer, regular] = [await aMember(db), await aMember(db)];
  const board = await aBoard(db);
  await aThread(db, { by: regular, boardId: board.id });
  await aThread(db, { by: newcomer, boardId: board.id, state: 'hidden' });
  const link = 'see https://example.test';
  expect(await stateOfNewPost({ db, actor: newcomer, now }, link)).toBe('held');
  expect(await stateOfNewPost({ db, actor: newcomer, now }, 'no link here')).toBe('visible');
  expect(await stateOfNewPost({ db, actor: regular, now }, link)).toBe('visible');
});
