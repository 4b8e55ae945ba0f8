import { describe, expect, it } from 'vitest';
import { lockThread } from '#app/features/boards/lock-thread.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const lock = (by: MemberActor, publicId: string, locked = true) =>
  lockThread({ db, actor: by, now }, { publicId, locked });
const lockedAt = (threadId: number) => db.sql`select locked_at as at from threads where id = ${threadId}`;

describe('lockThread', () => {
  it('closes and opens, and both stand in the audit log', async () => {
    const [author, moderator, board] = [
      await aMember(db),
      await aMember(db, { role: 'moderator' }),
      await aBoard(db),
    ];
    const thread = await aThread(db, { by: author, boardId: board.id });
    expect((await lock(moderator, thread.publicId)).ok).toBe(true);
    expect(await lockedAt(thread.id)).toEqual([{ at: '2026-02-01T10:00:00Z' }]);
    expect((await lock(moderator, thread.publicId, false)).ok).toBe(true);
    expect(await lockedAt(thread.id)).toEqual([{ at: null }]);
    expect(await auditsAbout(db, 'thread', thread.id)).toEqual([
      { action: 'thread.locked', actorId: moderator.id },
      { action: 'thread.unlocked', actorId: moderator.id },
    ]);
  });

  it('refuses the author and marketers, and finds nothing that is not there', async () => {
    const [author, board] = [await aMember(db), await aBoard(db)];
    const thread = await aThread(db, { by: author, boardId: board.id });
    const teamOnly = { ok: false, problem: { code: 'refused', because: 'team-only' } };
    expect(await lock(author, thread.publicId)).toEqual(teamOnly);
    expect(await lock(await aMember(db, { role: 'marketer' }), thread.publicId)).toEqual(teamOnly);
    expect(await lock(author, 'nothing')).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await lockedAt(thread.id)).toEqual([{ at: null }]);
  });
});
