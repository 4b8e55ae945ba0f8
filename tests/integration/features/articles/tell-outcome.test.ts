import { expect, it } from 'vitest';
import { tellOutcome } from '#app/features/articles/tell-outcome.server';
import { anArticle } from '#tests/support/articles';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();

it('announces what the team has made of an article, and writes down what it was before', async () => {
  const [author, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
  const { id } = await anArticle(db, { authorId: author.id, boardId: (await aBoard(db)).id });
  const ctx = { db, actor: moderator, now: new Date('2026-03-01T10:00:00Z') };
  await tellOutcome(ctx, { articleId: id, authorId: author.id, kind: 'article.returned', from: 'sent' });
  expect(await factsAbout(db, 'article', id)).toMatchObject([
    { kind: 'article.returned', actorId: moderator.id, payload: { authorId: author.id } },
  ]);
  expect(
    await db.sql`select action, detail from audit_entries where subject_kind = 'article' and subject_id = ${id}`,
  ).toEqual([{ action: 'article.returned', detail: { before: 'sent', after: 'returned' } }]);
});
