import { describe, expect, it } from 'vitest';
import { followBoard } from '#app/features/boards/follow-board.server';
import { getFollowsOnBoard, listFollowed } from '#app/features/boards/follow-queries.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

describe('followBoard', () => {
  it('follows once, is listed, and stops', async () => {
    const [reader, board] = [await aMember(db), await aBoard(db)];
    const follow = (following: boolean) =>
      followBoard({ db, actor: reader, now }, { slug: board.slug, following });
    await Promise.all(Array.from({ length: 10 }, () => follow(true)));
    expect((await listFollowed(db, reader)).boards.map(({ slug }) => slug)).toEqual([board.slug]);
    expect(await getFollowsOnBoard(db, reader, { boardId: board.id, tag: null })).toEqual({
      board: true,
      tag: false,
    });
    expect(await follow(false)).toEqual({ ok: true, value: { slug: board.slug } });
    expect((await listFollowed(db, reader)).boards).toEqual([]);
  });

  it('finds no board that the member may not read', async () => {
    const [reader, board] = [await aMember(db), await aBoard(db, { seenBy: ['staff'] })];
    for (const slug of [board.slug, 'nowhere'])
      expect(await followBoard({ db, actor: reader, now }, { slug, following: true })).toEqual({
        ok: false,
        problem: 'gone',
      });
  });
});
