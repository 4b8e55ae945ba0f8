import { describe, expect, it } from 'vitest';
import { followThread } from '#app/features/boards/follow-thread.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const follow = (by: MemberActor, publicId: string, following = true) =>
  followThread({ db, actor: by, now }, { publicId, following });
const followersOf = (threadId: number) => db.sql`
  select member_id::int as id from thread_follows where thread_id = ${threadId}`;

describe('followThread', () => {
  it('follows once however often it is said, and stops', async () => {
    const [author, reader, board] = [await aMember(db), await aMember(db), await aBoard(db)];
    const thread = await aThread(db, { by: author, boardId: board.id });
    await Promise.all(Array.from({ length: 10 }, () => follow(reader, thread.publicId)));
    expect(await followersOf(thread.id)).toEqual([{ id: reader.id }]);
    expect((await follow(reader, thread.publicId, false)).ok).toBe(true);
    expect((await follow(reader, thread.publicId, false)).ok).toBe(true);
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
