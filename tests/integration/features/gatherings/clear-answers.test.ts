import { expect, it } from 'vitest';
import { clearAnswers, giveAnswersBack } from '#app/features/gatherings/clear-answers.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date() };

async function anEvent(seats: number | null, startsIn: string) {
  const thread = await aThread(db, { by: await aMember(db), boardId: (await aBoard(db)).id, kind: 'event' });
  await db.sql`
    insert into gatherings (thread_id, starts_at, ends_at, zone, place, seats)
    values (${thread.id}, now() + ${startsIn}::interval, now() + ${startsIn}::interval + interval '1 hour', 'UTC', 'Here', ${seats})`;
  const [goer, waiter] = [await aMember(db), await aMember(db)];
  const at = '2026-01-02T10:00:00.000Z';
  await db.sql`
    insert into attendances (thread_id, member_id, answer, turn, answered_at, created_at)
    values (${thread.id}, ${goer.id}, 'coming', 1, ${at}, ${at}), (${thread.id}, ${waiter.id}, 'waiting', 2, ${at}, ${at})`;
  const answers = async () =>
    Object.fromEntries(
      (
        await db.sql<Array<{ turn: number; answer: string }>>`
          select turn, answer from attendances where thread_id = ${thread.id}`
      ).map(({ turn, answer }) => [turn, answer]),
    );
  const kept = { threadId: thread.id, answer: 'coming', turn: 1, answeredAt: at, createdAt: at };
  return { threadId: thread.id, goer, answers, kept };
}

it('gives the place to who waits, and nobody loses it when the answer comes back', async () => {
  const { threadId, goer, answers, kept } = await anEvent(1, '1 day');
  const clear = () => clearAnswers(ctx, { memberId: goer.id, threadIds: [threadId] });
  expect(await clear()).toEqual([threadId]);
  expect(await clear()).toEqual([]);
  expect(await answers()).toEqual({ 2: 'coming' });
  expect(await giveAnswersBack(ctx, { memberId: goer.id, answers: [kept] })).toEqual([threadId]);
  expect(await giveAnswersBack(ctx, { memberId: goer.id, answers: [kept] })).toEqual([]);
  expect(await answers()).toEqual({ 1: 'waiting', 2: 'coming' });
});

it('moves nobody up into an event that is over, and gives a free place back', async () => {
  const { threadId, goer, answers, kept } = await anEvent(1, '-1 day');
  await clearAnswers(ctx, { memberId: goer.id, threadIds: [threadId] });
  expect(await answers()).toEqual({ 2: 'waiting' });
  await giveAnswersBack(ctx, { memberId: goer.id, answers: [kept] });
  expect(await answers()).toEqual({ 1: 'coming', 2: 'waiting' });
});
