import { afterAll, describe, expect, it } from 'vitest';
import { moveThread, type MoveThreadInput } from '#app/features/boards/rearranging/move-thread.server';
import { listTargetBoards } from '#app/features/boards/rearranging/target-queries.server';
import { postReply } from '#app/features/boards/post-reply.server';
import { renderPostsAgain } from '#app/features/boards/render-posts-again.server';
import { findThread } from '#app/features/boards/subject-queries.server';
import { levels } from '#app/features/reputation/level';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import type { MemberActor } from '#app/policy/actor';
import { indexSubjects } from '#search/indexing/index-subjects';
import { subscriptions } from '#db/subscriptions';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { auditsAbout, factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
afterAll(closeRenderer);
const moderator = await aMember(db, { role: 'moderator' });
const author = await aMember(db);
const move = (publicId: string, input: Partial<MoveThreadInput>, by: MemberActor = moderator) =>
  moveThread({ db, actor: by, now }, { publicId, boardSlug: '', otherReaders: false, ...input });
const counts = async (...boards: Array<{ id: number }>) => {
  const rows = await db.sql<
    Array<{ id: number; count: number }>
  >`select id, thread_count as count from boards`;
  return boards.map(({ id }) => rows.find((row) => row.id === id)?.count);
};

async function aThreadSomewhere(kind: 'question' | 'discussion' = 'question') {
  const [from, to] = [await aBoard(db), await aBoard(db)];
  const thread = await aThread(db, { by: author, boardId: from.id, kind });
  await db.sql`update boards set thread_count = 1 where id = ${from.id}`;
  return { from, to, thread };
}

describe('moveThread', () => {
  it('carries the thread, its counts and its search documents, and lets a pin behind', async () => {
    const { from, to, thread } = await aThreadSomewhere();
    const reply = await aReply(db, { by: author, threadId: thread.id });
    await db.sql`update threads set pinned_at = now() where id = ${thread.id}`;
    await indexSubjects(db, [{ kind: 'thread', id: thread.id }], { hasRemote: false });
    expect((await move(thread.publicId, { boardSlug: to.slug })).ok).toBe(true);
    expect(await counts(from, to)).toEqual([0, 1]);
    expect(
      await db.sql`select board_id::int as board, pinned_at as pin from threads where id = ${thread.id}`,
    ).toEqual([{ board: to.id, pin: null }]);
    await indexSubjects(db, [{ kind: 'thread', id: thread.id }], { hasRemote: false });
    expect(
      await db.sql`select distinct board_id::int as board from search_documents
        where (kind = 'thread' and subject_id = ${thread.id}) or (kind = 'reply' and subject_id = ${reply.id})`,
    ).toEqual([{ board: to.id }]);
    expect(await auditsAbout(db, 'thread', thread.id)).toEqual([
      { action: 'thread.moved', actorId: moderator.id },
    ]);
    expect(await factsAbout(db, 'thread', thread.id)).toMatchObject([
      {
        kind: 'thread.moved',
        payload: { from: from.id, to: to.id },
        tasks: [...subscriptions['thread.moved']].sort(),
      },
    ]);
  });

  it('changes who can read it only when that was said', async () => {
    const { thread } = await aThreadSomewhere();
    const inner = await aBoard(db, { seenBy: ['staff'] });
    expect(await move(thread.publicId, { boardSlug: inner.slug })).toEqual({
      ok: false,
      problem: { code: 'other-readers' },
    });
    expect((await move(thread.publicId, { boardSlug: inner.slug, otherReaders: true })).ok).toBe(true);
    const found = await findThread(db, thread.publicId);
    const targets = found
      ? await listTargetBoards(db, moderator, { thread: found, levels, takes: () => true })
      : [];
    expect(targets.find(({ slug }) => slug === inner.slug)?.readers).toBe(
      'Read by the team. The same people can read it as now.',
    );
    expect(targets.find(({ id }) => id !== inner.id)?.readers).toBe(
      'Read by everybody. More people can read it than now.',
    );
  });

  it('takes down links to boards that the new readers may not know of', async () => {
    const inner = await aBoard(db, { seenBy: ['staff'] });
    const open = await aBoard(db);
    const thread = await aThread(db, { by: author, boardId: inner.id });
    const html = `<p><a href="/boards/${inner.slug}">#${inner.slug}</a></p>`;
    await db.sql`
      update threads set body_source = ${`See #${inner.slug}`}, body_html = ${html}, render_version = 30000 where id = ${thread.id}`;
    await move(thread.publicId, { boardSlug: open.slug, otherReaders: true });
    await renderPostsAgain(db);
    const [row] = await db.sql`select body_html as html from threads where id = ${thread.id}`;
    expect(String(row?.['html'])).not.toContain('href');
  });

  it('refuses who does not moderate, boards that do not take the kind, its own board and none', async () => {
    const { from, to, thread } = await aThreadSomewhere('discussion');
    const questions = await aBoard(db, { threadKinds: ['question'] });
    const problemOf = async (input: Partial<MoveThreadInput>, by?: MemberActor) => {
      const outcome = await move(thread.publicId, input, by);
      return outcome.ok ? null : outcome.problem;
    };
    expect(await problemOf({ boardSlug: to.slug }, author)).toEqual({
      code: 'refused',
      because: 'team-only',
    });
    expect(await problemOf({ boardSlug: questions.slug })).toEqual({ code: 'wrong-kind' });
    expect(await problemOf({ boardSlug: from.slug })).toEqual({ code: 'there-already' });
    expect(await problemOf({ boardSlug: 'nowhere' })).toEqual({ code: 'no-board' });
    expect(await move('nothinghere0', { boardSlug: to.slug })).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
    expect(await counts(from, to)).toEqual([1, 0]);
  });

  it('counts each thread once when two carry many of them past each other', async () => {
    const [one, other] = [await aBoard(db), await aBoard(db)];
    const threads = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        aThread(db, { by: author, boardId: (index % 2 ? one : other).id }),
      ),
    );
    await db.sql`update boards set thread_count = 6 where id in (${one.id}, ${other.id})`;
    const outcomes = await Promise.all(
      threads.flatMap(({ publicId }, index) => {
        const boardSlug = (index % 2 ? other : one).slug;
        return [move(publicId, { boardSlug }), move(publicId, { boardSlug })];
      }),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(12);
    expect(await counts(one, other)).toEqual([6, 6]);
  });

  it('loses no reply that is posted while it moves, and lets none into a board that its author may not write in', async () => {
    const { to, thread } = await aThreadSomewhere();
    const team = await aBoard(db, { seenBy: ['public'] });
    await db.sql`update boards set replied_by = '{staff}' where id = ${team.id}`;
    const customers = await Promise.all(Array.from({ length: 12 }, () => aMember(db)));
    const [posted] = await Promise.all([
      Promise.all(
        customers.map((actor) =>
          postReply({ db, actor, now }, { threadPublicId: thread.publicId, body: 'Words of mine.' }),
        ),
      ),
      move(thread.publicId, { boardSlug: to.slug }),
    ]);
    expect(posted.every(({ ok }) => ok)).toBe(true);
    await move(thread.publicId, { boardSlug: team.slug });
    const late = await postReply(
      { db, actor: author, now },
      { threadPublicId: thread.publicId, body: 'Too late.' },
    );
    expect(late).toEqual({ ok: false, problem: { code: 'refused', because: 'not-among' } });
    expect(await db.sql`select count(*) from replies where thread_id = ${thread.id}`).toEqual([
      { count: 12 },
    ]);
  });
});
