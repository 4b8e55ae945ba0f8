import { describe, expect, it } from 'vitest';
import {
  tellOfMerge,
  tellOfMove,
  tellOfSplit,
  tellOfThreadAct,
} from '#app/features/notifications/tell-of-rearranging.server';
import type { NotableFact } from '#app/features/notifications/notable-fact';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { noticeText } from '#app/features/notifications/notice';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { mergeThreads } from '#app/features/boards/rearranging/merge-threads.server';
import { splitThread } from '#app/features/boards/rearranging/split-thread.server';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const moderator = await aMember(db, { role: 'moderator' });
let facts = 700_000;
const factAbout = (kind: string, threadId: number): NotableFact => ({
  id: (facts += 1),
  kind,
  subjectKind: 'thread',
  subjectId: threadId,
  actorId: moderator.id,
  payload: {},
});
const follow = (threadId: number, by: MemberActor, level = 'all') =>
  db.sql`insert into thread_follows (thread_id, member_id, level) values (${threadId}, ${by.id}, ${level})`;
const readBy = async (actor: MemberActor) =>
  (await listNotices(db, actor, null)).map((line) => noticeText({ ...line, ownHandle: actor.handle }));

describe('tellOfThreadAct', () => {
  it('tells the author and the followers once each, but nobody who muted it or did it', async () => {
    const [author, follower, silent, board] = [
      await aMember(db),
      await aMember(db),
      await aMember(db),
      await aBoard(db),
    ];
    const thread = await aThread(db, { by: author, boardId: board.id, title: 'A lid' });
    await follow(thread.id, follower);
    await follow(thread.id, silent, 'mute');
    await follow(thread.id, moderator);
    const fact = factAbout('thread.closed', thread.id);
    for (let times = 0; times < 2; times += 1) await tellOfThreadAct(db, fact, 'thread-closed');
    expect(await readBy(author)).toEqual(['The team has closed “A lid” and says why']);
    expect(await readBy(follower)).toEqual(['The team has closed “A lid” and says why']);
    expect(await readBy(silent)).toEqual([]);
    expect(await readBy(moderator)).toEqual([]);
  });
});

describe('tellOfMove', () => {
  it('tells of the new place those who may read it, and its author alone that it is closed to them', async () => {
    const [author, follower, inner] = [
      await aMember(db),
      await aMember(db),
      await aBoard(db, { seenBy: ['staff'] }),
    ];
    const colleague = await aMember(db, { role: 'marketer' });
    const thread = await aThread(db, { by: author, boardId: inner.id, title: 'A lid' });
    await follow(thread.id, follower);
    await follow(thread.id, colleague);
    await tellOfMove(db, factAbout('thread.moved', thread.id));
    expect(await readBy(author)).toEqual([
      'The team has moved what you wrote in “A lid” to a place that is not open to you',
    ]);
    expect(await readBy(follower)).toEqual([]);
    expect(await readBy(colleague)).toEqual(['The team has moved “A lid” to another board']);
  });
});

describe('tellOfMerge and tellOfSplit', () => {
  it('tell each whom it concerns once, and those whom it leaves out no more than that', async () => {
    const [author, follower, into, board] = [
      await aMember(db),
      await aMember(db),
      await aMember(db),
      await aBoard(db),
    ];
    const [gone, stays] = [
      await aThread(db, { by: author, boardId: board.id, title: 'A lid' }),
      await aThread(db, { by: into, boardId: board.id, title: 'All lids' }),
    ];
    await follow(gone.id, follower);
    const ctx = { db, actor: moderator, now: new Date('2026-02-01T10:00:00Z') };
    await mergeThreads(ctx, { publicId: gone.publicId, into: stays.publicId, otherReaders: false });
    const fact = { ...factAbout('thread.merged', gone.id), payload: { into: stays.id } };
    for (let times = 0; times < 2; times += 1) await tellOfMerge(db, fact);
    for (const reader of [author, follower, into])
      expect(await readBy(reader)).toEqual(['The team has made “A lid” part of “All lids”']);

    const inner = await aBoard(db, { seenBy: ['staff'] });
    const reply = await aReply(db, { by: follower, threadId: stays.id });
    const split = await splitThread(ctx, {
      publicId: stays.publicId,
      replies: [reply.publicId],
      title: 'Secret lids',
      boardSlug: inner.slug,
      otherReaders: true,
    });
    if (!split.ok) throw new Error(split.problem.code);
    const [made] = await db.sql<
      [{ id: number }]
    >`select id from threads where public_id = ${split.value.publicId}`;
    await tellOfSplit(db, { ...factAbout('thread.split', made.id), payload: { from: stays.id } });
    expect(await readBy(follower)).toEqual([
      'The team has moved what you wrote in “All lids” to a place that is not open to you',
      'The team has made “A lid” part of “All lids”',
    ]);
    expect(await readBy(into)).toHaveLength(1);
  });
});
