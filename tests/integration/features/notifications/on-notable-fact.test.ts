import { expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { countUnread } from '#app/features/notifications/notification-queries.server';
import { readNotices } from '#app/features/notifications/read-notices.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';
import { aGroup, standsTo } from '#tests/support/groups';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');

async function aFollowedReply(audience: 'public' | 'staff') {
  const [author, follower, answerer] = [
    await aMember(db),
    await aMember(db),
    await aMember(db, { role: 'moderator' }),
  ];
  const board = await aBoard(db, { seenBy: [audience] });
  const thread = await aThread(db, { by: author, boardId: board.id });
  const reply = await aReply(db, { by: answerer, threadId: thread.id });
  for (const member of [follower, answerer])
    await db.sql`insert into thread_follows (thread_id, member_id) values (${thread.id}, ${member.id})`;
  const fact = {
    id: reply.id,
    kind: 'reply.posted',
    subjectKind: 'reply',
    subjectId: reply.id,
    actorId: answerer.id,
    payload: {},
  };
  return { follower, answerer, fact };
}

it('tells followers once, however often the fact comes, and never the author', async () => {
  const { follower, answerer, fact } = await aFollowedReply('public');
  for (let times = 0; times < 3; times += 1) await onNotableFact({ db, actor: system, now }, fact);
  expect(await countUnread(db, follower.id)).toBe(1);
  expect(await countUnread(db, answerer.id)).toBe(0);
});

it('tells nobody of what they may not read', async () => {
  const { follower, fact } = await aFollowedReply('staff');
  await onNotableFact({ db, actor: system, now }, fact);
  expect(await countUnread(db, follower.id)).toBe(0);
});

it('leaves nothing unread after reading, and only for the reader', async () => {
  const { follower, fact } = await aFollowedReply('public');
  const other = await aFollowedReply('public');
  for (const one of [fact, other.fact]) await onNotableFact({ db, actor: system, now }, one);
  await readNotices({ db, actor: follower, now });
  expect(await countUnread(db, follower.id)).toBe(0);
  expect(await countUnread(db, other.follower.id)).toBe(1);
});

it('tells the leaders who would like to join their group, and people what became of it', async () => {
  const [leader, asker] = [await aMember(db), await aMember(db)];
  const group = await aGroup(db, 'closed');
  await standsTo(db, group, { id: leader.id, isLeader: true });
  const fact = { subjectKind: 'group', subjectId: group.id };
  const asked = { ...fact, id: 9001, kind: 'group.asked', actorId: asker.id, payload: {} };
  const payload = { memberId: asker.id };
  const admitted = { ...fact, id: 9002, kind: 'group.admitted', actorId: leader.id, payload };
  for (const each of [asked, admitted, admitted]) await onNotableFact({ db, actor: system, now }, each);
  const notices = async (memberId: number) =>
    (
      await db.sql<Array<{ what: string }>>`
      select detail ->> 'what' as what from notifications where member_id = ${memberId} and kind = 'group'`
    ).map(({ what }) => what);
  expect(await notices(leader.id)).toEqual(['asked']);
  expect(await notices(asker.id)).toEqual(['admitted']);
});
