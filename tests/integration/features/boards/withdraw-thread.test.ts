import { expect, it } from 'vitest';
import { withdrawThread } from '#app/features/boards/withdraw-thread.server';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date();

it('takes back one’s own thread while nobody else has written in it', async () => {
  const ann = await aMember(db);
  const board = await aBoard(db, { threadCount: 1 });
  const thread = await aThread(db, { boardId: board.id, authorId: ann.id });
  await aReply(db, { threadId: thread.id, authorId: ann.id });
  expect(await withdrawThread({ db, actor: ann, now }, thread.publicId)).toEqual({
    ok: true,
    value: { boardSlug: board.slug },
  });
  const [row] =
    await db.sql`select t.state, b.thread_count from threads t join boards b on b.id = t.board_id where t.id = ${thread.id}`;
  expect(row).toEqual({ state: 'withdrawn', thread_count: 0 });
  expect(await kindsAbout(db, 'thread', thread.id)).toEqual(['thread.withdrawn']);
  expect(await withdrawThread({ db, actor: ann, now }, thread.publicId)).toEqual({
    ok: false,
    problem: { code: 'gone' },
  });
});

it('does not take others’ words away, and nothing of anybody else', async () => {
  const [ann, bo] = [await aMember(db), await aMember(db)];
  const thread = await aThread(db, { authorId: ann.id });
  expect(await withdrawThread({ db, actor: bo, now }, thread.publicId)).toEqual({
    ok: false,
    problem: { code: 'refused', because: 'not-yours' },
  });
  await aReply(db, { threadId: thread.id, authorId: bo.id });
  expect(await withdrawThread({ db, actor: ann, now }, thread.publicId)).toEqual({
    ok: false,
    problem: { code: 'answered' },
  });
});

it('does not undo what a moderator did', async () => {
  const ann = await aMember(db);
  const hidden = await aThread(db, { authorId: ann.id, state: 'hidden' });
  expect(await withdrawThread({ db, actor: ann, now }, hidden.publicId)).toEqual({
    ok: false,
    problem: { code: 'refused', because: 'not-open' },
  });
});
