import { expect, it } from 'vitest';
import { noConditions } from '#app/features/reputation/point-conditions';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { runChange } from '#app/features/reputation/run-change.server';
import { settleHistory } from '#app/features/reputation/settle-history.server';
import { awardSubjectKinds } from '#app/features/reputation/earning-facts.server';
import { saveChange, undoChange } from '#app/features/reputation/save-change.server';
import { startChange } from '#app/features/reputation/start-change.server';
import { aCommunity } from '#tests/support/community';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();

/** More members than are gone through while somebody waits: the job's work, which two workers do at the same time here. */
it(
  'goes on where it stands, whoever works on it and whatever happens meanwhile',
  { timeout: 60_000 },
  async () => {
    await aCommunity(db, { members: 600, seed: 0.75 });
    for (const kind of awardSubjectKinds) {
      const ids = await db.sql<
        Array<{ id: number }>
      >`select id from ${db.sql({ thread: 'threads', reply: 'replies', review: 'reviews' }[kind])}`;
      await db.transaction((tx) => settleHistory(tx, [{ kind, ids: ids.map(({ id }) => id) }]));
    }
    const ctx = { db, actor: await aMember(db, { role: 'admin' }), now: new Date() };
    const balances = () => db.sql`select member_id as id, points from balances where points <> 0 order by 1`;
    const before = await balances();
    const started = await startChange(ctx, {
      rule: 'reply.voted',
      content: {
        act: 'reply.voted',
        ...{ points: 17, dailyCap: 40, pairCap: 1, coolDown: 30, enabled: true },
        // Levels are of the days before: what the change itself writes must not make a later member's facts come to something else.
        conditions: { ...noConditions, leastLevel: 2, giverLevel: 2 },
        sentence: 'Somebody found your reply helpful',
      },
      since: '2024-06-01',
      why: 'A test',
    });
    if (!started.ok) throw new Error(started.problem.code);
    const { publicId } = started.value;
    const state = async () => {
      const [row] = await db.sql<[{ id: number; state: string; done: number; total: number }]>`
      select id, state, done, total from point_rule_changes where public_id = ${publicId}`;
      return row;
    };
    const { id } = await state();
    expect((await state()).state).toBe('looking');
    await Promise.all([runChange(ctx, id), runChange(ctx, id)]);
    expect(await state()).toMatchObject({ state: 'looked', total: 601, done: 601 });
    await saveChange(ctx, publicId);
    expect((await state()).state).toBe('saving');
    await Promise.all([runChange(ctx, id), runChange(ctx, id)]);
    const [wrong] = await db.sql<[{ count: number }]>`
    select count(*) from point_rule_moves where change_id = ${id} and planned is distinct from coalesce(moved, 0)`;
    expect(wrong.count).toBe(0);
    await undoChange(ctx, publicId);
    await Promise.all([runChange(ctx, id), runChange(ctx, id)]);
    expect((await state()).state).toBe('undone');
    expect(await balances()).toEqual(before);
    expect(await recountPoints(db, { dryRun: true })).toMatchObject({
      wrongBalances: 0,
      wrongDays: 0,
      wrongRules: 0,
      wrongPairs: 0,
    });
  },
);
