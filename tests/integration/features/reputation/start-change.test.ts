import { describe, expect, it } from 'vitest';
import { noConditions } from '#app/features/reputation/point-conditions';
import { houseRules, type PointRule, type RuleContent } from '#app/features/reputation/point-rules';
import { settleAwards } from '#app/features/reputation/settle-awards.server';
import { startChange } from '#app/features/reputation/start-change.server';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aReply, aThread, aVote } from '#tests/support/factories';

const { db } = await testDatabase();
const contentOf = (rule: string, more: Partial<RuleContent> = {}): RuleContent => {
  const { act, conditions, points, dailyCap, pairCap, coolDown, enabled, sentence } = houseRules.find(
    (one) => one.rule === rule,
  ) as PointRule;
  return { act, conditions, points, dailyCap, pairCap, coolDown, enabled, sentence, ...more };
};
const context = async (role: 'admin' | 'moderator' = 'admin') => ({
  db,
  actor: await aMember(db, { role }),
  now: new Date(),
});
const change = {
  rule: 'reply.voted',
  content: contentOf('reply.voted', { points: 4 }),
  since: null,
  why: 'Why',
};

describe('startChange', () => {
  it('shows that nobody moves by what is for now on', async () => {
    const started = await startChange(await context(), change);
    if (!started.ok) throw new Error(started.problem.code);
    const rows =
      await db.sql`select state, rule, base_version as base from point_rule_changes where public_id = ${started.value.publicId}`;
    expect(rows).toEqual([{ state: 'looked', rule: 'reply.voted', base: 1 }]);
  });

  it('shows whom it moves since a day, and changes nothing yet', async () => {
    const [author, board] = [await aMember(db), await aBoard(db)];
    const thread = await aThread(db, { by: await aMember(db), boardId: board.id });
    const reply = await aReply(db, { by: author, threadId: thread.id });
    for (const day of ['2026-05-01', '2026-05-20']) {
      const fan = await aMember(db);
      await aVote(db, { kind: 'reply', id: reply.id }, fan);
      await db.sql`update votes set created_at = ${`${day}T00:00:00Z`} where member_id = ${fan.id}`;
    }
    await db.transaction((tx) => settleAwards(tx, [{ kind: 'reply', id: reply.id }]));
    const started = await startChange(await context(), { ...change, since: '2026-05-20' });
    if (!started.ok) throw new Error(started.problem.code);
    const moves = await db.sql`
      select v.member_id as "memberId", before, planned from point_rule_moves v join point_rule_changes c on c.id = v.change_id
      where c.public_id = ${started.value.publicId}`;
    expect(moves).toEqual([{ memberId: author.id, before: 20, planned: -6 }]);
    expect(await db.sql`select from point_entries`).toHaveLength(2);
    expect(await db.sql`select from point_rules`).toHaveLength(0);
  });

  it('makes a further rule for an act, and keeps of what it asks only what means something', async () => {
    const started = await startChange(await context(), {
      ...change,
      rule: null,
      content: contentOf('review.published', { conditions: { ...noConditions, boards: [1], giverDays: 3 } }),
    });
    if (!started.ok) throw new Error(started.problem.code);
    const [row] =
      await db.sql`select rule, content -> 'conditions' as conditions, base_version as base from point_rule_changes where public_id = ${started.value.publicId}`;
    expect(row).toEqual({
      rule: `review.published:${started.value.publicId}`,
      conditions: noConditions,
      base: 0,
    });
  });

  it('refuses whoever is no admin, and notes that they tried', async () => {
    const ctx = await context('moderator');
    expect(await startChange(ctx, change)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'team-only' },
    });
    const noted = await db.sql`select action from audit_entries where actor_id = ${ctx.actor.id}`;
    expect(noted).toEqual([{ action: 'refused.point-rule.write' }]);
  });

  it.each([
    [{ ...change, rule: 'nobody.knows' }, 'gone'],
    [{ ...change, content: contentOf('thread.voted') }, 'other-act'],
    [
      { ...change, rule: 'reply.downvoted', content: contentOf('reply.downvoted'), since: '2026-01-01' },
      'imported-only',
    ],
  ])('refuses what cannot be: %#', async (input, code) => {
    expect(await startChange(await context(), input)).toEqual({ ok: false, problem: { code } });
  });
});
