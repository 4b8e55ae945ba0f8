import { expect, it } from 'vitest';
import { listBoardLeaderboard, listLeaderboard } from '#app/features/reputation/leaderboard-queries.server';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-04T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
let causes = 0;

async function earn(
  memberId: number,
  subject: { kind: 'thread' | 'reply' | 'review'; id: number },
  { points = 10, at = daysAgo(1), rule = 'reply.accepted' } = {},
) {
  causes += 1;
  await db.sql`
    insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, subject_kind, subject_id, occurred_at)
    values (${memberId}, ${rule}, 1, 'test', ${String(causes)}, ${points}, 'awarded', ${subject.kind}, ${subject.id}, ${at})`;
}

it('adds up what was earned in one board in a time, and its receipts with it', async () => {
  const [here, elsewhere] = [await aBoard(db), await aBoard(db)];
  const [thread, other] = [
    await aThread(db, { boardId: here.id }),
    await aThread(db, { boardId: elsewhere.id }),
  ];
  const reply = await aReply(db, { threadId: thread.id });
  const [ann, ben, left, team] = [
    await aMember(db),
    await aMember(db),
    await aMember(db),
    await aMember(db, { role: 'moderator' }),
  ];
  await db.sql`update members set on_leaderboard = false where id = ${left.id}`;
  await earn(ann.id, { kind: 'reply', id: reply.id }, { points: 15 });
  await earn(ann.id, { kind: 'thread', id: thread.id }, { points: 2, rule: 'thread.voted' });
  await earn(ann.id, { kind: 'thread', id: other.id }, { points: 100 });
  await earn(ann.id, { kind: 'reply', id: reply.id }, { points: 30, at: daysAgo(30) });
  await earn(ben.id, { kind: 'reply', id: reply.id }, { points: 20 });
  await earn(ben.id, { kind: 'review', id: thread.id }, { points: 50 });
  for (const { id } of [left, team]) await earn(id, { kind: 'reply', id: reply.id }, { points: 500 });

  const week = await listBoardLeaderboard(db, { id: here.id, period: 'week' }, now);
  expect(week.map(({ rank, handle, points }) => [rank, handle, points])).toEqual([
    [1, ben.handle, 20],
    [2, ann.handle, 17],
  ]);
  for (const { points, byRule } of week)
    expect(byRule.reduce((sum, line) => sum + line.points, 0)).toBe(points);
  const season = await listBoardLeaderboard(db, { id: here.id, period: 'season' }, now);
  expect(season.map(({ handle, points }) => [handle, points])).toEqual([
    [ann.handle, 47],
    [ben.handle, 20],
  ]);

  await db.sql`update threads set board_id = ${elsewhere.id} where id = ${thread.id}`;
  expect(await listBoardLeaderboard(db, { id: here.id, period: 'season' }, now)).toEqual([]);
});

it('shares a place between equals', async () => {
  const thread = await aThread(db);
  const people = [await aMember(db), await aMember(db)];
  for (const { id } of people) await earn(id, { kind: 'thread', id: thread.id });
  const places = await listBoardLeaderboard(db, { id: thread.boardId, period: 'week' }, now);
  expect(places.map(({ rank }) => rank)).toEqual([1, 1]);
  expect(await listLeaderboard(db, 'all', now)).toEqual([]);
});
