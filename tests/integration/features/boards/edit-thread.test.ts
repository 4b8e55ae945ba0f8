import { describe, expect, it } from 'vitest';
import { editThread } from '#app/features/boards/edit-thread.server';
import type { MemberActor } from '#app/policy/actor';
import { subscriptions } from '#db/subscriptions';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const change = { title: 'A better title', body: 'Better words', tags: 'care' };
const edit = (by: MemberActor, publicId: string, input: Partial<typeof change> = {}) =>
  editThread({ db, actor: by, now }, { publicId, ...change, ...input });

async function aQuestion(state = 'visible') {
  const [author, board] = [await aMember(db), await aBoard(db)];
  return {
    author,
    thread: await aThread(db, { by: author, boardId: board.id, state, title: 'A first title' }),
  };
}

const revisionsOf = (threadId: number) => db.sql`
  select title, body_source as body, editor_id::int as "editorId" from revisions where subject_kind = 'thread' and subject_id = ${threadId} order by id`;

describe('editThread', () => {
  it('changes words and tags, keeps what it said before, and announces it', async () => {
    const { author, thread } = await aQuestion();
    const edited = await edit(author, thread.publicId);
    expect(edited).toEqual({
      ok: true,
      value: { publicId: thread.publicId, slug: 'a-better-title', state: 'visible', reason: null },
    });
    expect(await revisionsOf(thread.id)).toEqual([
      { title: 'A first title', body: 'Words', editorId: author.id },
    ]);
    const rows = await db.sql`
      select t.title, t.slug, t.body_source as body, t.edited_at as "editedAt", g.slug as tag
      from threads t join thread_tags tt on tt.thread_id = t.id join tags g on g.id = tt.tag_id where t.id = ${thread.id}`;
    expect(rows).toEqual([
      {
        title: 'A better title',
        slug: 'a-better-title',
        body: 'Better words',
        editedAt: '2026-02-01T10:00:00Z',
        tag: 'care',
      },
    ]);
    expect(await factsAbout(db, 'thread', thread.id)).toMatchObject([
      { kind: 'thread.edited', actorId: author.id, tasks: [...subscriptions['thread.edited']].sort() },
    ]);
  });

  it('writes no revision when only the tags change', async () => {
    const { author, thread } = await aQuestion();
    await edit(author, thread.publicId, { title: 'A first title', body: 'Words', tags: 'care, cleaning' });
    await edit(author, thread.publicId, { title: 'A first title', body: 'Words', tags: 'cleaning' });
    expect(await revisionsOf(thread.id)).toEqual([]);
    const tags = await db.sql`
      select g.slug from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = ${thread.id}`;
    expect(tags).toEqual([{ slug: 'cleaning' }]);
  });

  it('keeps every version when ten edits arrive at the same moment', async () => {
    const { author, thread } = await aQuestion();
    const bodies = Array.from({ length: 10 }, (_, index) => `Version ${index}`);
    await Promise.all(bodies.map((body) => edit(author, thread.publicId, { body })));
    const [last] = await db.sql<[{ body: string }]>`
      select body_source as body from threads where id = ${thread.id}`;
    const kept = (await revisionsOf(thread.id)).map((revision) => String(revision['body']));
    expect([...kept, last.body].sort()).toEqual([...bodies, 'Words'].sort());
  });

  it('lets the author change what a moderator has taken down: it waits for another look', async () => {
    const { author, thread } = await aQuestion('hidden');
    expect(await edit(author, thread.publicId)).toMatchObject({ value: { state: 'held' } });
    const held = await db.sql`
      select payload->>'cause' as cause from events where kind = 'thread.held' and subject_id = ${thread.id}`;
    expect(held).toEqual([{ cause: 'sent-again' }]);
  });

  it('refuses everybody but the author, who cannot change a locked one', async () => {
    const { author, thread } = await aQuestion();
    for (const role of ['member', 'moderator', 'admin'] as const)
      expect(await edit(await aMember(db, { role }), thread.publicId)).toEqual({
        ok: false,
        problem: { code: 'refused', because: 'not-yours' },
      });
    await db.sql`update threads set locked_at = now() where id = ${thread.id}`;
    expect(await edit(author, thread.publicId)).toMatchObject({ problem: { because: 'locked' } });
    const hidden = await aQuestion('hidden');
    expect(await edit(author, hidden.thread.publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await edit(author, 'nothing')).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('holds a link that a newcomer brings in later: it counts no more and comes into the queue', async () => {
    const { author, thread } = await aQuestion();
    await db.sql`update boards b set thread_count = 1 from threads t where t.id = ${thread.id} and b.id = t.board_id`;
    const edited = await edit(author, thread.publicId, { body: 'See https://elsewhere.test' });
    expect(edited).toMatchObject({ ok: true, value: { state: 'held' } });
    const [row] = await db.sql`
      select t.state, b.thread_count as counted from threads t join boards b on b.id = t.board_id where t.id = ${thread.id}`;
    expect(row).toEqual({ state: 'held', counted: 0 });
    expect(await kindsAbout(db, 'thread', thread.id)).toEqual([
      'thread.edited',
      'thread.hidden',
      'thread.held',
    ]);
  });

  it('lets the link of somebody stand who has written elsewhere', async () => {
    const { author, thread } = await aQuestion();
    await aReply(db, { by: author, threadId: thread.id });
    const edited = await edit(author, thread.publicId, { body: 'See https://elsewhere.test' });
    expect(edited).toMatchObject({ value: { state: 'visible' } });
  });
});
