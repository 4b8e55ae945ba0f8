import { describe, expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { sendArticleLetter } from '#app/features/notifications/send-article-letter.server';
import { setMailPreference } from '#app/features/notifications/set-mail-preference.server';
import { unsubscribe } from '#app/features/notifications/unsubscribe.server';
import { system, type MemberActor } from '#app/policy/actor';
import { anArticle } from '#tests/support/articles';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { keepLetters } from '#tests/support/letters';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date() };
let fact = 500_000;

const tell = (what: string, subjectId: number, by: MemberActor | null) =>
  onNotableFact(ctx, {
    ...{ id: (fact += 1), kind: `article.${what}`, subjectKind: 'article', subjectId },
    ...{ actorId: by?.id ?? null, payload: {} },
  });

async function lettersTo({ id }: MemberActor) {
  const notices = await db.sql<Array<{ id: number }>>`
    select n.id from notifications n where n.member_id = ${id} and exists (
      select from graphile_worker.jobs j where j.key = 'notifications.mail-article:' || n.id)`;
  const { letters, mailer } = keepLetters();
  for (const notice of notices)
    await sendArticleLetter(ctx, notice.id, { mailer, origin: 'https://community.test', brand: 'Lumen' });
  return letters;
}

describe('the letter about an article', () => {
  it('tells its author once that it was sent back and why, and leads to its page', async () => {
    const [author, board] = [await aMember(db), await aBoard(db)];
    const { id, publicId } = await anArticle(db, {
      ...{ authorId: author.id, boardId: board.id, state: 'returned', title: 'Burrs <i>and</i> brushes' },
    });
    await tell('returned', id, await aMember(db, { role: 'moderator' }));
    const [letter, ...more] = await lettersTo(author);
    expect(more).toEqual([]);
    expect(letter?.subject).toContain('was sent back with a reason');
    expect(letter?.text).toContain('The reason: More');
    expect(letter?.text).toContain(`https://community.test/articles/${publicId}`);
    expect(letter?.html).not.toContain('<i>');
    expect(await lettersTo(author)).toEqual([]);
    const token = /\/unsubscribe\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(await unsubscribe(ctx, token)).toEqual({ ok: true, value: 'articles' });
    await tell('returned', id, null);
    expect(await lettersTo(author)).toEqual([]);
  });

  it('tells those who may review that one waits, without its words', async () => {
    const board = await aBoard(db);
    const [author, reviewer, quiet, member] = [
      await aMember(db, { role: 'moderator' }),
      await aMember(db, { role: 'marketer' }),
      await aMember(db, { role: 'admin' }),
      await aMember(db),
    ];
    await setMailPreference({ ...ctx, actor: quiet }, { list: 'articles', wanted: false });
    const { id } = await anArticle(db, { authorId: author.id, boardId: board.id, title: 'Secret burrs' });
    await tell('sent', id, author);
    const [letter, ...more] = await lettersTo(reviewer);
    expect(more).toEqual([]);
    expect(letter?.text).toContain('may review it');
    expect(letter?.text).not.toContain('Secret');
    for (const other of [author, quiet, member]) expect(await lettersTo(other)).toEqual([]);
  });

  it('is not sent when it is no longer so, was read, or is not theirs to read any more', async () => {
    const changes: Array<(ids: { article: number; board: number; member: number }) => Promise<unknown>> = [
      ({ member }) => db.sql`update notifications set read_at = now() where member_id = ${member}`,
      ({ article }) => db.sql`update article_versions set state = 'draft' where article_id = ${article}`,
      ({ board }) => db.sql`update boards set seen_by = '{group:1}' where id = ${board}`,
      ({ member }) => db.sql`update members set role = 'member' where id = ${member}`,
      ({ member }) => db.sql`update members set email_verified_at = null where id = ${member}`,
    ];
    for (const change of changes) {
      const [board, reviewer] = [await aBoard(db), await aMember(db, { role: 'moderator' })];
      const { id } = await anArticle(db, { authorId: (await aMember(db)).id, boardId: board.id });
      await tell('sent', id, null);
      await change({ article: id, board: board.id, member: reviewer.id });
      expect(await lettersTo(reviewer)).toEqual([]);
    }
  });
});
