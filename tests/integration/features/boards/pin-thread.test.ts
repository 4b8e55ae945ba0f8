import { describe, expect, it } from 'vitest';
import { pinThread } from '#app/features/boards/pin-thread.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const pin = (by: MemberActor, publicId: string, pinned = true) =>
  pinThread({ db, actor: by, now }, { publicId, pinned });
const pinnedAt = (threadId: number) => db.sql`select pinned_at as at from threads where id = ${threadId}`;

describe('pinThread', () => {
  it('pins and lets go, and both stand in the audit log', async () => {
    const [author, moderator, board] = [
      await aMember(db),
      await aMember(db, { role: 'moderator' }),
      await aBoard(db),
    ];
    const thread = await aThread(db, { by: author, boardId: board.id });
    expect((await pin(moderator, thread.publicId)).ok).toBe(true);
    expect(await pinnedAt(thread.id)).toEqual([{ at: '2026-02-01T10:00:00Z' }]);
    expect((await pin(moderator, thread.publicId, false)).ok).toBe(true);
    expect(await pinnedAt(thread.id)).toEqual([{ at: null }]);
    expect(await auditsAbout(db, 'thread', thread.id)).toEqual([
      { action: 'thread.pinned', actorId: moderator.id },
      { action: 'thread.unpinned', actorId: moderator.id },
    ]);
  });

  it('refuses the author and marketers, and tells nobody of a staff thread', async () => {
    const [author, board] = [await aMember(db), await aBoard(db)];
    const thread = await aThread(db, { by: author, boardId: board.id });
    const teamOnly = { ok: false, problem: { code: 'refused', because: 'team-only' } };
    expect(await pin(author, thread.publicId)).toEqual(teamOnly);
    expect(await pin(await aMember(db, { role: 'marketer' }), thread.publicId)).toEqual(teamOnly);
    const staff = await aBoard(db, { seenBy: ['staff'] });
    const secret = await aThread(db, { by: await aMember(db, { role: 'admin' }), boardId: staff.id });
    for (const publicId of ['nothing', secret.publicId])
      expect(await pin(author, publicId)).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await auditsAbout(db, 'thread', thread.id)).toEqual([]);
  });
});
