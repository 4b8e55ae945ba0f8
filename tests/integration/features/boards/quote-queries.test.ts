import { expect, it } from 'vitest';
import { getQuote } from '#app/features/boards/quote-queries.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const author = await aMember(db);
const board = await aBoard(db);
const opened = await aThread(db, { by: author, boardId: board.id });
const elsewhere = await aThread(db, { by: author, boardId: board.id });

async function quote(asked: string | null) {
  const thread = await findThread(db, opened.publicId);
  if (!thread) throw new Error('no thread');
  return getQuote(db, { actor: await aMember(db), thread, asked });
}

it('quotes the opening post and replies of the thread by name and lasting address', async () => {
  const reply = await aReply(db, { by: author, threadId: opened.id });
  const name = author.displayName;
  expect(await quote(opened.publicId)).toBe(
    `> [${name}](/threads/${opened.publicId}) wrote:\n>\n> Words\n\n`,
  );
  expect(await quote(reply.publicId)).toBe(`> [${name}](/replies/${reply.publicId}) wrote:\n>\n> Words\n\n`);
});

it('quotes nothing of another thread, nothing hidden and nothing that is no post', async () => {
  const other = await aReply(db, { by: author, threadId: elsewhere.id });
  const hidden = await aReply(db, { by: author, threadId: opened.id, state: 'hidden' });
  for (const asked of [other.publicId, elsewhere.publicId, hidden.publicId, 'nothing', '', null])
    expect(await quote(asked)).toBe('');
});

it('names nobody who has left', async () => {
  const gone = await aMember(db);
  const reply = await aReply(db, { by: gone, threadId: opened.id });
  await db.sql`update members set state = 'erased' where id = ${gone.id}`;
  expect(await quote(reply.publicId)).toContain('[Former member](');
});
