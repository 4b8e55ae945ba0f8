import { describe, expect, it } from 'vitest';
import { findArticle, listOwn } from '#app/features/articles/article-queries.server';
import { declineArticle } from '#app/features/articles/decline-article.server';
import { dropArticle } from '#app/features/articles/drop-article.server';
import { saveArticle } from '#app/features/articles/save-article.server';
import type { MemberActor } from '#app/policy/actor';
import { anArticle } from '#tests/support/articles';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-03-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });
const board = await aBoard(db);
const [author, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];

const decline = (by: MemberActor, publicId: string, revision = 1) =>
  declineArticle(as(by), { publicId, revision, reason: 'It is an advertisement.' });

describe('declineArticle', () => {
  it('ends an article with a reason that its author reads, once, and writes down what it was', async () => {
    const { id, publicId } = await anArticle(db, { authorId: author.id, boardId: board.id });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => decline(moderator, publicId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findArticle(db, publicId)).toMatchObject({
      open: null,
      declined: { reason: 'It is an advertisement.', title: 'How to clean a grinder' },
    });
    expect(await kindsAbout(db, 'article', id)).toEqual(['article.declined']);
    expect(
      await db.sql`select action, detail from audit_entries where subject_kind = 'article' and subject_id = ${id}`,
    ).toEqual([{ action: 'article.declined', detail: { before: 'sent', after: 'declined' } }]);
    const listed = (await listOwn(db, author.id, 50)).filter((article) => article.publicId === publicId);
    expect(listed.map(({ state }) => state)).toEqual(['declined']);
  });

  it('leaves its words closed, until their author puts them away', async () => {
    const { publicId } = await anArticle(db, { authorId: author.id, boardId: board.id });
    await decline(moderator, publicId);
    const words = { boardSlug: '', title: 'Once more', body: 'The same.', tags: '', send: true };
    expect(await saveArticle(as(author), { publicId, ...words })).toMatchObject({
      problem: { code: 'gone' },
    });
    expect(await dropArticle(as(moderator), publicId)).toEqual({ ok: false, problem: 'gone' });
    expect((await dropArticle(as(author), publicId)).ok).toBe(true);
    expect(await findArticle(db, publicId)).toBeNull();
  });

  it('is for the team that may read the board, of other people’s words, as they were read', async () => {
    const { publicId } = await anArticle(db, { authorId: author.id, boardId: board.id });
    expect(await decline(await aMember(db), publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await decline(author, publicId)).toMatchObject({ problem: { because: 'team-only' } });
    expect(await decline(moderator, publicId, 7)).toEqual({ ok: false, problem: { code: 'changed' } });
    const own = await anArticle(db, { authorId: moderator.id, boardId: board.id });
    expect(await decline(moderator, own.publicId)).toMatchObject({ problem: { because: 'own-content' } });
    const closed = await anArticle(db, {
      authorId: author.id,
      boardId: (await aBoard(db, { seenBy: ['group:1'] })).id,
    });
    expect(await decline(moderator, closed.publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await decline(moderator, 'nobodysdraft')).toEqual({ ok: false, problem: { code: 'gone' } });
  });
});
