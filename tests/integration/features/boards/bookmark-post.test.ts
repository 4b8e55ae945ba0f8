import { describe, expect, it } from 'vitest';
import { maxBookmarks } from '#app/features/boards/bookmark';
import { bookmarkPost, remindOfBookmark } from '#app/features/boards/bookmark-post.server';
import { listBookmarks } from '#app/features/boards/bookmark-queries.server';
import { remindOfBookmarks } from '#app/features/boards/remind-of-bookmarks.server';
import { hideThread } from '#app/features/boards/hide-thread.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const later = new Date('2026-02-09T10:00:00Z');

async function aPost() {
  const [author, reader, board] = [await aMember(db), await aMember(db), await aBoard(db)];
  const thread = await aThread(db, { by: author, boardId: board.id });
  const reply = await aReply(db, { by: author, threadId: thread.id });
  return { author, reader, thread, reply, ctx: { db, actor: reader, now } };
}

describe('bookmarkPost', () => {
  it('keeps threads and replies, each once of two hundred clicks, and lets them go', async () => {
    const { ctx, reader, thread, reply } = await aPost();
    const keep = { kind: 'reply', publicId: reply.publicId, kept: true } as const;
    await Promise.all(Array.from({ length: 200 }, () => bookmarkPost(ctx, keep)));
    await bookmarkPost(ctx, { kind: 'thread', publicId: thread.publicId, kept: true });
    const kept = await listBookmarks(db, reader, null);
    expect(kept.map(({ kind, publicId }) => ({ kind, publicId }))).toEqual([
      { kind: 'thread', publicId: thread.publicId },
      { kind: 'reply', publicId: reply.publicId },
    ]);
    await bookmarkPost(ctx, { ...keep, kept: false });
    expect(await listBookmarks(db, reader, null)).toHaveLength(1);
  });

  it('keeps nothing that the member may not read, and shows it no more when it is taken down', async () => {
    const { ctx, reader, thread } = await aPost();
    await bookmarkPost(ctx, { kind: 'thread', publicId: thread.publicId, kept: true });
    await hideThread({ db, actor: system, now }, thread.id);
    expect(await listBookmarks(db, reader, null)).toEqual([]);
    const other = await aMember(db);
    for (const publicId of [thread.publicId, 'nothing'])
      expect(await bookmarkPost({ db, actor: other, now }, { kind: 'thread', publicId, kept: true })).toEqual(
        { ok: false, problem: 'gone' },
      );
  });

  it('ends somewhere', async () => {
    const { ctx, reader, thread } = await aPost();
    await db.sql`
      insert into bookmarks (member_id, subject_kind, subject_id) select ${reader.id}, 'reply', -n from generate_series(1, ${maxBookmarks}) n`;
    expect(await bookmarkPost(ctx, { kind: 'thread', publicId: thread.publicId, kept: true })).toEqual({
      ok: false,
      problem: 'too-many',
    });
  });
});

describe('a reminder', () => {
  it('announces itself once when its time has come, and can be set again', async () => {
    const { ctx, reader, thread } = await aPost();
    const kept = { kind: 'thread', publicId: thread.publicId } as const;
    await bookmarkPost(ctx, { ...kept, kept: true });
    const remind = () => remindOfBookmark(ctx, { ...kept, remindAt: '2026-02-08T10:00:00Z' });
    const rung = async () =>
      (await factsAbout(db, 'thread', thread.id)).filter(({ kind }) => kind === 'bookmark.due');
    expect((await remind()).ok).toBe(true);
    await remindOfBookmarks({ db, actor: system, now });
    expect(await rung()).toEqual([]);
    for (let run = 0; run < 2; run += 1) await remindOfBookmarks({ db, actor: system, now: later });
    expect(await rung()).toMatchObject([{ payload: { memberId: reader.id }, tasks: ['notifications.tell'] }]);
    await remind();
    await remindOfBookmarks({ db, actor: system, now: later });
    expect(await rung()).toHaveLength(2);
  });

  it('needs something that is kept', async () => {
    const { ctx, thread } = await aPost();
    expect(
      await remindOfBookmark(ctx, { kind: 'thread', publicId: thread.publicId, remindAt: null }),
    ).toEqual({ ok: false, problem: 'gone' });
  });
});
