import { describe, expect, it } from 'vitest';
import { tellOfMove, tellOfThreadAct } from '#app/features/notifications/tell-of-rearranging.server';
import type { NotableFact } from '#app/features/notifications/notable-fact';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { noticeText } from '#app/features/notifications/notice';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

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
      'The team has moved your “A lid” to a place that is not open to you',
    ]);
    expect(await readBy(follower)).toEqual([]);
    expect(await readBy(colleague)).toEqual(['The team has moved “A lid” to another board']);
  });
});
