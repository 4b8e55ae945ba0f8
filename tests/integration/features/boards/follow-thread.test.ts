import { describe, expect, it } from 'vitest';
import type { FollowChoice } from '#app/features/boards/follow';
import { followThread } from '#app/features/boards/follow-thread.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const follow = (by: MemberActor, publicId: string, level: FollowChoice = 'all') =>
  followThread({ db, actor: by, now }, { publicId, level });
const followersOf = (threadId: number) => db.sql`
  select member_id::int as id, level from thread_follows where thread_id = ${threadId}`;

describe('followThread', () => {
  it('follows once however often it is said, changes its level, and stops', async () => {
    const [author, reader, board] = [await aMember(db), await aMember(db), await aBoard(db)];
    const thread = await aThread(db, { by: author, boardId: board.id });
    await Promise.all(Array.from({ length: 10 }, () => follow(reader, thread.publicId)));
    expect(await followersOf(thread.id)).toEqual([{ id: reader.id, level: 'all' }]);
    for (const level of ['answers', 'mute'] as const) {
      await follow(reader, thread.publicId, level);
      expect(await followersOf(thread.id)).toEqual([{ id: reader.id, level }]);
    }
    expect((await follow(reader, thread.publicId, 'none')).ok).toBe(true);
    expect((await follow(reader, thread.publicId, 'none')).ok).toBe(true);
    expect(await followersOf(thread.id)).toEqual([]);
  });

  it('finds no thread that the member may not read', async () => {
    const [admin, member] = [await aMember(db, { role: 'admin' }), await aMember(db)];
    const [staff, open] = [await aBoard(db, { seenBy: ['staff'] }), await aBoard(db)];
    const secret = await aThread(db, { by: admin, boardId: staff.id });
    const hidden = await aThread(db, { by: admin, boardId: open.id, state: 'hidden' });
    for (const publicId of ['nothing', secret.publicId, hidden.publicId])
      expect(await follow(member, publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await followersOf(secret.id)).toEqual([]);
  });
});
