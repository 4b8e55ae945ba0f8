import { expect, it } from 'vitest';
import { publishArticle } from '#app/features/boards/publish-article.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const [author, reviewer, board] = [await aMember(db), await aMember(db, { role: 'admin' }), await aBoard(db)];

it('opens a thread in its author’s name, counts it, and gives it new words without another one', async () => {
  const ctx = { db, actor: reviewer, now: new Date('2026-03-01T10:00:00Z') };
  const words = {
    ...{
      boardId: board.id,
      authorId: author.id,
      editorId: author.id,
      title: 'How to clean it',
      body: 'Brush.',
    },
    ...{ tags: 'care', html: '<p>Brush.</p>', version: 1 },
  };
  const opened = await publishArticle(ctx, { ...words, threadId: null });
  const again = await publishArticle(ctx, { ...words, threadId: opened.id, title: 'How to keep it clean' });
  expect(again).toMatchObject({ id: opened.id, slug: 'how-to-keep-it-clean' });
  expect(await findThread(db, opened.publicId)).toMatchObject({ authorId: author.id, kind: 'article' });
  expect(await kindsAbout(db, 'thread', opened.id)).toEqual(['thread.posted', 'thread.edited']);
  expect(await db.sql`select thread_count as count from boards where id = ${board.id}`).toEqual([
    { count: 1 },
  ]);
});
