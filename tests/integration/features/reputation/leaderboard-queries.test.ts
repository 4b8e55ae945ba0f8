import { expect, it } from 'vitest';
import { boardOf } from '#app/features/reputation/entry-board.server';
import { listLeaderboard } from '#app/features/reputation/leaderboard-queries.server';
import {
  listNarrowLeaderboard,
  type Narrowing,
} from '#app/features/reputation/narrow-leaderboard-queries.server';
import type { NarrowPeriod } from '#app/features/reputation/narrow-leaderboard';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { aProduct, aReview } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date('2026-02-04T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
let causes = 0;
const listOf = (narrowing: Narrowing, period: NarrowPeriod = 'season') =>
  listNarrowLeaderboard(db, narrowing, { period, now });
const pointsIn = async (narrowing: Narrowing) =>
  (await listOf(narrowing)).map(({ handle, points }) => [handle, points]);

async function earn(
  memberId: number,
  subject: { kind: 'thread' | 'reply' | 'review'; id: number },
  { points = 10, at = daysAgo(1), rule = 'reply.accepted' } = {},
) {
  causes += 1;
  await db.sql`
    insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, subject_kind, subject_id, board_id, occurred_at)
    values (${memberId}, ${rule}, 1, 'test', ${String(causes)}, ${points}, 'awarded', ${subject.kind}, ${subject.id},
      ${boardOf(db, { kind: db.sql`${subject.kind}::text`, id: db.sql`${subject.id}::bigint` })}, ${at})`;
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
  await earn(ben.id, { kind: 'review', id: 999_999 }, { points: 50 });
  for (const { id } of [left, team]) await earn(id, { kind: 'reply', id: reply.id }, { points: 500 });

  const week = await listOf({ to: 'board', id: here.id }, 'week');
  expect(week.map(({ rank, handle, points }) => [rank, handle, points])).toEqual([
    [1, ben.handle, 20],
    [2, ann.handle, 17],
  ]);
  for (const { points, byRule } of week)
    expect(byRule.reduce((sum, line) => sum + line.points, 0)).toBe(points);
  const season = await listOf({ to: 'board', id: here.id }, 'season');
  expect(season.map(({ handle, points }) => [handle, points])).toEqual([
    [ann.handle, 47],
    [ben.handle, 20],
  ]);

  await db.sql`update threads set board_id = ${elsewhere.id} where id = ${thread.id}`;
  expect(await listOf({ to: 'board', id: here.id }, 'season')).toHaveLength(2);
  expect(await pointsIn({ to: 'board', id: elsewhere.id })).toEqual([[ann.handle, 100]]);
});

it('shares a place between equals', async () => {
  const thread = await aThread(db);
  const people = [await aMember(db), await aMember(db)];
  for (const { id } of people) await earn(id, { kind: 'thread', id: thread.id });
  const places = await listOf({ to: 'board', id: thread.boardId }, 'week');
  expect(places.map(({ rank }) => rank)).toEqual([1, 1]);
  expect(await listLeaderboard(db, 'all', now)).toEqual([]);
});

it('adds up what was earned about a product, of its threads only those that the reader may see', async () => {
  const [product, other] = [await aProduct(db), await aProduct(db)];
  const [open, closed] = [await aBoard(db), await aBoard(db, { seenBy: ['staff'] })];
  const [asked, inside, elsewhere] = [
    await aThread(db, { boardId: open.id }),
    await aThread(db, { boardId: closed.id }),
    await aThread(db, { boardId: open.id }),
  ];
  await db.sql`update threads set product_id = ${product.id} where id in (${asked.id}, ${inside.id})`;
  await db.sql`update threads set product_id = ${other.id} where id = ${elsewhere.id}`;
  const [ann, ben, visitor] = [await aMember(db), await aMember(db), { kind: 'visitor' } as const];
  const review = await aReview(db, { by: ann, productId: product.id });
  await earn(ann.id, { kind: 'review', id: review.id }, { points: 5, rule: 'review.published' });
  await earn(ann.id, { kind: 'thread', id: asked.id }, { points: 2, rule: 'thread.voted' });
  await earn(ben.id, { kind: 'reply', id: (await aReply(db, { threadId: asked.id })).id }, { points: 4 });
  await earn(ben.id, { kind: 'reply', id: (await aReply(db, { threadId: inside.id })).id }, { points: 90 });
  await earn(ben.id, { kind: 'thread', id: elsewhere.id }, { points: 300 });
  expect(await pointsIn({ to: 'product', id: product.id, viewer: visitor })).toEqual([
    [ann.handle, 7],
    [ben.handle, 4],
  ]);
  const moderator = await aMember(db, { role: 'moderator' });
  expect(await pointsIn({ to: 'product', id: product.id, viewer: moderator })).toEqual([
    [ben.handle, 94],
    [ann.handle, 7],
  ]);
});

it('adds up what the members of a group have earned, and leaves out who asks to get in or has left the list', async () => {
  const [group] = await db.sql<[{ id: number }]>`
    insert into groups (slug, name) values ('list-makers', 'List makers') returning id`;
  const [ann, waiting, shy, stranger] = [
    await aMember(db),
    await aMember(db),
    await aMember(db),
    await aMember(db),
  ];
  await db.sql`
    insert into group_members (group_id, member_id, state)
    values (${group.id}, ${ann.id}, 'in'), (${group.id}, ${waiting.id}, 'asked'), (${group.id}, ${shy.id}, 'in')`;
  await db.sql`update members set on_leaderboard = false where id = ${shy.id}`;
  const thread = await aThread(db);
  for (const { id } of [ann, waiting, shy, stranger]) await earn(id, { kind: 'thread', id: thread.id });
  await earn(ann.id, { kind: 'thread', id: thread.id }, { at: daysAgo(91) });
  expect(await pointsIn({ to: 'group', id: group.id })).toEqual([[ann.handle, 10]]);
});
