import { describe, expect, it } from 'vitest';
import { makeOfficial } from '#app/features/boards/make-official.server';
import { mergeThreads } from '#app/features/boards/rearranging/merge-threads.server';
import { splitThread } from '#app/features/boards/rearranging/split-thread.server';
import { getThreadPage } from '#app/features/boards/thread-queries.server';
import { visitor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { auditsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const [moderator, marketer, customer] = [
  await aMember(db, { role: 'moderator' }),
  await aMember(db, { role: 'marketer' }),
  await aMember(db),
];
const board = await aBoard(db);
const make = (publicId: string, official = true, actor: MemberActor = moderator) =>
  makeOfficial({ db, actor, now }, { publicId, official });
const officialOf = async (publicId: string) =>
  (await getThreadPage(db, visitor, publicId))?.official?.publicId;

async function anAnsweredThread() {
  const thread = await aThread(db, { by: customer, boardId: board.id });
  const [first, second] = [
    await aReply(db, { by: marketer, threadId: thread.id }),
    await aReply(db, { by: moderator, threadId: thread.id }),
  ];
  return { thread, first, second };
}

describe('makeOfficial', () => {
  it('shows one reply of the team on top, changes it, and takes it back', async () => {
    const { thread, first, second } = await anAnsweredThread();
    await Promise.all([make(first.publicId), make(first.publicId)]);
    expect(await officialOf(thread.publicId)).toBe(first.publicId);
    await make(second.publicId);
    expect(await officialOf(thread.publicId)).toBe(second.publicId);
    expect(await db.sql`select from official_answers where thread_id = ${thread.id}`).toHaveLength(1);
    await make(second.publicId, false);
    expect(await officialOf(thread.publicId)).toBeUndefined();
    expect((await auditsAbout(db, 'reply', second.id)).map(({ action }) => action)).toEqual([
      'reply.made-official',
      'reply.made-ordinary',
    ]);
  });

  it('never speaks with a customer’s words, nor with what was taken down, nor for who does not keep order', async () => {
    const { thread, first } = await anAnsweredThread();
    const word = await aReply(db, { by: customer, threadId: thread.id });
    const notOpen = { ok: false, problem: { code: 'refused', because: 'not-open' } };
    expect(await make(word.publicId)).toEqual(notOpen);
    expect(await make(first.publicId, true, marketer)).toMatchObject({ problem: { because: 'team-only' } });
    await make(first.publicId);
    await db.sql`update replies set state = 'hidden' where id = ${first.id}`;
    expect(await officialOf(thread.publicId)).toBeUndefined();
    expect(await make(first.publicId)).toEqual(notOpen);
    expect(await make('nothinghere0')).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('goes along with a merge where there is none, and stays behind no split', async () => {
    const [gone, into] = [await anAnsweredThread(), await anAnsweredThread()];
    await make(gone.first.publicId);
    const ctx = { db, actor: moderator, now };
    await mergeThreads(ctx, {
      publicId: gone.thread.publicId,
      into: into.thread.publicId,
      otherReaders: false,
    });
    expect(await officialOf(into.thread.publicId)).toBe(gone.first.publicId);
    const split = { title: 'Elsewhere', boardSlug: board.slug, otherReaders: false };
    await splitThread(ctx, { publicId: into.thread.publicId, replies: [gone.first.publicId], ...split });
    expect(await officialOf(into.thread.publicId)).toBeUndefined();
  });
});
