import { expect, it } from 'vitest';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();

it('finds nothing to put right after honest work, and puts right what was bent', async () => {
  const [asker, answerer] = [await aMember(db), await aMember(db)];
  const board = await aBoard(db);
  const thread = await aThread(db, { by: asker, boardId: board.id });
  const reply = await aReply(db, { by: answerer, threadId: thread.id });
  for (let voters = 0; voters < 4; voters += 1)
    await aVote(db, { kind: 'reply', id: reply.id }, await aMember(db));
  await db.transaction((tx) => settleAwards(tx, [{ kind: 'reply', id: reply.id }]));
  expect(await recountPoints(db)).toEqual({
    entries: 4,
    members: 1,
    wrongBalances: 0,
    wrongDays: 0,
    wrongRules: 0,
    wrongPairs: 0,
    unsettledSubjects: 0,
  });

  await db.sql`update balances set points = 9999`;
  await db.sql`update point_days set points = 1`;
  await db.sql`update point_sums set awards = 3`;
  await aVote(db, { kind: 'reply', id: reply.id }, await aMember(db));
  const dry = await recountPoints(db, { dryRun: true });
  expect(dry).toMatchObject({ wrongBalances: 1, wrongRules: 1, unsettledSubjects: 1 });
  await recountPoints(db);
  expect(await recountPoints(db)).toMatchObject({
    wrongBalances: 0,
    wrongDays: 0,
    wrongRules: 0,
    wrongPairs: 0,
    unsettledSubjects: 0,
  });
  expect(await db.sql`select points from balances where member_id = ${answerer.id}`).toEqual([
    { points: 50 },
  ]);
  expect(await db.sql`select rule, points, awards from point_sums where member_id = ${answerer.id}`).toEqual([
    { rule: 'reply.voted', points: 50, awards: 5 },
  ]);
});
