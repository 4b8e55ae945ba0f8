import { describe, expect, it } from 'vitest';
import { closeThread, type CloseThreadInput } from '#app/features/boards/close-thread.server';
import { lockThread } from '#app/features/boards/lock-thread.server';
import { getThreadPage } from '#app/features/boards/thread-queries.server';
import { visitor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { auditsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const moderator = await aMember(db, { role: 'moderator' });
const author = await aMember(db);
const board = await aBoard(db);
const inner = await aBoard(db, { seenBy: ['staff'] });
const close = (publicId: string, input: Partial<CloseThreadInput> = {}, by: MemberActor = moderator) =>
  closeThread(
    { db, actor: by, now },
    { publicId, reason: 'answered', note: '', duplicateOf: null, ...input },
  );
const pageOf = async (publicId: string) => getThreadPage(db, visitor, publicId);

describe('closeThread', () => {
  it('locks the thread, says why above it, and lets it be opened again without a trace of the reason', async () => {
    const thread = await aThread(db, { by: author, boardId: board.id });
    expect((await close(thread.publicId, { reason: 'other', note: 'Moved to the shop.' })).ok).toBe(true);
    expect(await pageOf(thread.publicId)).toMatchObject({
      locked: true,
      closing: { reason: 'other', note: 'Moved to the shop.', duplicateOf: null },
    });
    await lockThread({ db, actor: moderator, now }, { publicId: thread.publicId, locked: false });
    expect(await pageOf(thread.publicId)).toMatchObject({ locked: false, closing: null });
    expect((await auditsAbout(db, 'thread', thread.id)).map(({ action }) => action)).toEqual([
      'thread.closed',
      'thread.unlocked',
    ]);
    expect(await kindsAbout(db, 'thread', thread.id)).toEqual(['thread.closed', 'thread.reopened']);
  });

  it('links what it is a duplicate of for whoever may read it there, and for nobody else', async () => {
    const [thread, open, secret] = [
      await aThread(db, { by: author, boardId: board.id }),
      await aThread(db, { by: author, boardId: board.id, title: 'The first of them' }),
      await aThread(db, { by: author, boardId: inner.id }),
    ];
    await close(thread.publicId, { reason: 'duplicate', duplicateOf: open.publicId });
    expect((await pageOf(thread.publicId))?.closing?.duplicateOf).toMatchObject({
      title: 'The first of them',
    });
    const other = await aThread(db, { by: author, boardId: board.id });
    await close(other.publicId, { reason: 'duplicate', duplicateOf: secret.publicId });
    expect((await pageOf(other.publicId))?.closing).toMatchObject({ reason: 'duplicate', duplicateOf: null });
    expect((await getThreadPage(db, moderator, other.publicId))?.closing?.duplicateOf?.id).toBe(secret.id);
  });

  it('closes once when ten close it together', async () => {
    const thread = await aThread(db, { by: author, boardId: board.id });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => close(thread.publicId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: 'closed-already' } });
    expect(await kindsAbout(db, 'thread', thread.id)).toEqual(['thread.closed']);
  });

  it('refuses who does not moderate, what is not there, and itself as the other thread', async () => {
    const thread = await aThread(db, { by: author, boardId: board.id });
    expect(await close(thread.publicId, {}, author)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
    expect(await close('nothinghere0')).toEqual({ ok: false, problem: { code: 'gone' } });
    const toItself = { reason: 'duplicate', duplicateOf: thread.publicId } as const;
    expect(await close(thread.publicId, toItself)).toEqual({
      ok: false,
      problem: { code: 'no-such-thread' },
    });
    expect(await pageOf(thread.publicId)).toMatchObject({ locked: false, closing: null });
  });
});
