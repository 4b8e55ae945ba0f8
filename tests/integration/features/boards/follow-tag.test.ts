import { describe, expect, it } from 'vitest';
import { followTag, maxTagFollows } from '#app/features/boards/follow-tag.server';
import { listFollowed } from '#app/features/boards/follow-queries.server';
import { setTags } from '#app/features/boards/tags/set-tags.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

async function aTagOn(seenBy: 'public' | 'staff', tag: string) {
  const [author, board] = [await aMember(db, { role: 'admin' }), await aBoard(db, { seenBy: [seenBy] })];
  const thread = await aThread(db, { by: author, boardId: board.id });
  await setTags(db, thread.id, tag);
}

describe('followTag', () => {
  it('follows once, is listed, and stops', async () => {
    await aTagOn('public', 'Descaling');
    const reader = await aMember(db);
    const follow = (following: boolean) =>
      followTag({ db, actor: reader, now }, { slug: 'descaling', following });
    await Promise.all(Array.from({ length: 10 }, () => follow(true)));
    expect((await listFollowed(db, reader)).tags).toEqual([{ slug: 'descaling', name: 'Descaling' }]);
    expect((await follow(false)).ok).toBe(true);
    expect((await listFollowed(db, reader)).tags).toEqual([]);
  });

  it('does not tell that a tag is used where the member may not read', async () => {
    await aTagOn('staff', 'recall');
    const reader = await aMember(db);
    for (const slug of ['recall', 'unheard-of'])
      expect(await followTag({ db, actor: reader, now }, { slug, following: true })).toEqual({
        ok: false,
        problem: 'gone',
      });
  });

  it('ends somewhere', async () => {
    const reader = await aMember(db);
    await aTagOn('public', 'one-more');
    await db.sql`
      with made as (insert into tags (slug, name) select 'many-' || n, 'many ' || n from generate_series(1, ${maxTagFollows}) n returning id)
      insert into tag_follows (tag_id, member_id) select id, ${reader.id} from made`;
    expect(await followTag({ db, actor: reader, now }, { slug: 'one-more', following: true })).toEqual({
      ok: false,
      problem: 'too-many',
    });
  });
});
