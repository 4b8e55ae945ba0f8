import { expect, it } from 'vitest';
import { remindToAccept } from '#app/features/notifications/remind-to-accept.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread } from '#tests/support/factories';

const { db } = await testDatabase();
const answeredAt = '2026-02-01T10:00:00Z';
const inDays = (days: number) => new Date(Date.parse(answeredAt) + days * 86_400_000);

async function anAnsweredQuestion(
  kind: 'question' | 'discussion' = 'question',
  by: 'helper' | 'asker' = 'helper',
) {
  const [asker, helper, board] = [await aMember(db), await aMember(db), await aBoard(db)];
  const thread = await aThread(db, { by: asker, boardId: board.id, kind });
  const reply = await aReply(db, { by: by === 'helper' ? helper : asker, threadId: thread.id });
  await db.sql`update replies set occurred_at = ${answeredAt} where id = ${reply.id}`;
  await db.sql`update threads set last_activity_at = ${answeredAt} where id = ${thread.id}`;
  const reminders = async () =>
    (await db.sql`select from notifications where member_id = ${asker.id} and kind = 'accept-reminder'`)
      .length;
  return { thread, reply, reminders };
}

it('reminds the asker once, a week after the first answer', async () => {
  const { reminders } = await anAnsweredQuestion();
  await remindToAccept(db, inDays(6));
  expect(await reminders()).toBe(0);
  for (const day of [7, 8, 20]) await remindToAccept(db, inDays(day));
  expect(await reminders()).toBe(1);
});

it('says nothing of what is solved, no question, answered by the asker alone, or long past', async () => {
  const [solved, talk, own, old] = [
    await anAnsweredQuestion(),
    await anAnsweredQuestion('discussion'),
    await anAnsweredQuestion('question', 'asker'),
    await anAnsweredQuestion(),
  ];
  await db.sql`update threads set accepted_reply_id = ${solved.reply.id} where id = ${solved.thread.id}`;
  await db.sql`update replies set occurred_at = '2025-06-01T00:00:00Z' where id = ${old.reply.id}`;
  await remindToAccept(db, inDays(8));
  for (const one of [solved, talk, own, old]) expect(await one.reminders()).toBe(0);
});
