import { afterAll, describe, expect, it } from 'vitest';
import { renderPostsAgain, renderPostsAgainTask } from '#app/features/boards/render-posts-again.server';
import { saveBoard } from '#app/features/boards/save-board.server';
import { closeRenderer, RENDER_VERSION } from '#app/lib/markdown/markdown.server';
import type { Audience } from '#app/policy/audience';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const author = await aMember(db);
const now = new Date('2026-02-01T10:00:00Z');
afterAll(closeRenderer);

async function aPostSaying(body: string, seenBy: Audience = 'public') {
  const board = await aBoard(db, { seenBy: [seenBy] });
  const thread = await aThread(db, { by: author, boardId: board.id });
  const reply = await aReply(db, { by: author, threadId: thread.id });
  await db.sql`update threads set body_source = ${body}, render_version = 0 where id = ${thread.id}`;
  await db.sql`update replies set body_source = ${body}, render_version = 0 where id = ${reply.id}`;
  return { board, thread, reply };
}

async function htmlOf({ thread, reply }: Awaited<ReturnType<typeof aPostSaying>>) {
  const [row] = await db.sql<[{ thread: string; reply: string; version: number; edited: string | null }]>`
    select t.body_html as thread, r.body_html as reply, least(t.render_version, r.render_version)::int as version, t.edited_at as edited
    from threads t, replies r where t.id = ${thread.id} and r.id = ${reply.id}`;
  return row;
}

describe('renderPostsAgain', () => {
  it('brings posts of older rules up to date, says so nowhere, and asks for its next turn', async () => {
    const post = await aPostSaying(`:wave: @${author.handle}`);
    await renderPostsAgain(db);
    const { thread, reply, version, edited } = await htmlOf(post);
    expect(thread).toContain(`👋 <a href="/members/${author.handle}"`);
    expect(reply).toBe(thread);
    expect({ version, edited }).toEqual({ version: RENDER_VERSION, edited: null });
    const jobs = () =>
      db.sql`select 1 from graphile_worker.jobs where task_identifier = ${renderPostsAgainTask}`;
    expect(await jobs()).toHaveLength(1);
    await renderPostsAgain(db);
    expect(await jobs()).toHaveLength(1);
  });

  it('makes no links of the names in an import', async () => {
    const post = await aPostSaying(`@${author.handle}`);
    await db.sql`update threads set import_source = 'elsewhere', import_ref = '1' where id = ${post.thread.id}`;
    await renderPostsAgain(db);
    const { thread, reply } = await htmlOf(post);
    expect(thread).not.toContain('<a ');
    expect(reply).toContain('<a ');
  });

  it('takes links to a board back when it closes, and gives them when it opens', async () => {
    const admin = await aMember(db, { role: 'admin' });
    const named = await aBoard(db);
    const post = await aPostSaying(`See #${named.slug}`);
    const inMembers = await aPostSaying(`See #${named.slug}`, 'members');
    const set = (seenBy: Audience) =>
      saveBoard(
        { db, actor: admin, now },
        {
          slug: named.slug,
          name: named.slug,
          description: '',
          threadKinds: ['question'],
          seenBy: [seenBy],
          postedBy: [seenBy],
          repliedBy: [seenBy],
          moderatedBy: [],
          rules: '',
          templates: {},
          position: 0,
        },
      );
    const linked = async () => {
      await renderPostsAgain(db);
      const rows = await Promise.all([htmlOf(post), htmlOf(inMembers)]);
      return rows.map(({ thread, reply }) => [thread, reply].every((html) => html.includes('<a ')));
    };
    expect(await linked()).toEqual([true, true]);
    await set('members');
    expect(await linked()).toEqual([false, true]);
    await set('staff');
    expect(await linked()).toEqual([false, false]);
    await set('public');
    expect(await linked()).toEqual([true, true]);
  });
});
