import { expect, it } from 'vitest';
import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import { noConditions } from '#app/features/reputation/point-conditions';
import { houseRules } from '#app/features/reputation/point-rules';
import { loadRuleBook } from '#app/features/reputation/rule-book-queries.server';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';

const { db } = await testDatabase();

it('reads the rules of a new house as they were written down, and again', async () => {
  await recordPointRules(db);
  await recordPointRules(db);
  const { newest } = await loadRuleBook(db);
  const byName = (a: { rule: string }, b: { rule: string }) => (a.rule < b.rule ? -1 : 1);
  expect([...newest].sort(byName)).toEqual([...houseRules].sort(byName));
});

it('awards each fact by the version of its day, and takes nothing back when a rule changes', async () => {
  const author = await aMember(db);
  const board = await aBoard(db);
  const thread = await aThread(db, { by: await aMember(db), boardId: board.id });
  const reply = await aReply(db, { by: author, threadId: thread.id });
  const voteOn = async (day: string) => {
    const fan = await aMember(db);
    await aVote(db, { kind: 'reply', id: reply.id }, fan);
    await db.sql`update votes set created_at = ${`${day}T12:00:00Z`} where member_id = ${fan.id}`;
  };
  const settle = () => db.transaction((tx) => settleAwards(tx, [{ kind: 'reply', id: reply.id }]));
  await voteOn('2026-05-01');
  await settle();
  await db.sql`
    insert into point_rules (rule, version, act, points, sentence, effective_from)
    values ('reply.voted', 2, 'reply.voted', 4, 'Newer', '2026-05-10T00:00:00Z')`;
  await voteOn('2026-05-02');
  await voteOn('2026-05-11');
  await settle();
  const entries = await db.sql`
    select points, rule_version as version from point_entries where member_id = ${author.id} order by occurred_at`;
  expect(entries).toEqual([
    { points: 10, version: 1 },
    { points: 10, version: 1 },
    { points: 4, version: 2 },
  ]);
  await db.sql`insert into point_rules (rule, version, act, points, sentence, enabled) values ('reply.voted', 3, 'reply.voted', 4, 'Off', false)`;
  expect((await loadRuleBook(db)).newest.find(({ rule }) => rule === 'reply.voted')?.conditions).toEqual(
    noConditions,
  );
  await settle();
  expect(await db.sql`select from point_entries where member_id = ${author.id}`).toHaveLength(3);
});
