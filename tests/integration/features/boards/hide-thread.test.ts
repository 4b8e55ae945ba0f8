import { describe, expect, it } from 'vitest';
import { hideThread, restoreThread } from '#app/features/boards/hide-thread.server';
import { postThread } from '#app/features/boards/post-thread.server';
import { subscriptions } from '#db/subscriptions';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';
import { factsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const moderator = await aMember(db, { role: 'moderator' });
const ctx = { db, actor: moderator, now };

async function posted(body = 'Words') {
  const [author, board] = [await aMember(db), await aBoard(db)];
  const input = {
    boardSlug: board.slug,
    kind: 'question' as const,
    title: 'Why?',
    body,
    tags: '',
    productSlug: null,
  };
  const outcome = await postThread({ db, actor: author, now }, { ...input, title: 'Why is that?' });
  if (!outcome.ok) throw new Error('not posted');
  const [thread] = await db.sql<
    [{ id: number }]
  >`select id from threads where public_id = ${outcome.value.publicId}`;
  return { board, thread };
}

async function stateOf(threadId: number) {
  const [row] = await db.sql`
    select t.state, b.thread_count as counted from threads t join boards b on b.id = t.board_id where t.id = ${threadId}`;
  return row;
}

describe('hideThread and restoreThread', () => {
  it('move a visible thread out of the count and back, once each', async () => {
    const { thread } = await posted();
    await Promise.all(
      Array.from({ length: 10 }, () => db.transaction((tx) => hideThread({ ...ctx, db: tx }, thread.id))),
    );
    expect(await stateOf(thread.id)).toEqual({ state: 'hidden', counted: 0 });
    await restoreThread(ctx, thread.id);
    await restoreThread(ctx, thread.id);
    expect(await stateOf(thread.id)).toEqual({ state: 'visible', counted: 1 });
    expect((await factsAbout(db, 'thread', thread.id)).slice(1)).toMatchObject([
      { kind: 'thread.hidden', actorId: moderator.id, tasks: [...subscriptions['thread.hidden']].sort() },
      { kind: 'thread.restored', actorId: moderator.id, tasks: [...subscriptions['thread.restored']].sort() },
    ]);
  });

  it('count a held thread only when it is let in', async () => {
    const { thread } = await posted('https://example.test');
    expect(await stateOf(thread.id)).toEqual({ state: 'held', counted: 0 });
    await hideThread(ctx, thread.id);
    expect(await stateOf(thread.id)).toEqual({ state: 'hidden', counted: 0 });
    await restoreThread(ctx, thread.id);
    expect(await stateOf(thread.id)).toEqual({ state: 'visible', counted: 1 });
    expect(await kindsAbout(db, 'thread', thread.id)).toEqual([
      'thread.held',
      'thread.hidden',
      'thread.restored',
    ]);
  });

  it('leave a withdrawn thread as it is', async () => {
    const { thread } = await posted();
    await db.sql`update threads set state = 'withdrawn' where id = ${thread.id}`;
    await hideThread(ctx, thread.id);
    await restoreThread(ctx, thread.id);
    expect(await stateOf(thread.id)).toMatchObject({ state: 'withdrawn' });
    expect(await kindsAbout(db, 'thread', thread.id)).toEqual(['thread.posted']);
  });
});
