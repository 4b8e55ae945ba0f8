import { expect, it } from 'vitest';
import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import { noConditions } from '#app/features/reputation/point-conditions';
import {
  getChange,
  listChanges,
  listMoved,
  listRuleVersions,
  sumChange,
} from '#app/features/reputation/rule-change-queries.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();

it('tells of a change whom it moves, by how much, and who changes the level', async () => {
  const people = [await aMember(db), await aMember(db), await aMember(db)];
  const [change] = await db.sql<[{ id: number }]>`
    insert into point_rule_changes (public_id, rule, content, base_version, since, why, state)
    values ('achangehere0', 'reply.voted', '{}', 1, '2026-01-01', 'Because', 'looked') returning id`;
  const moves = [
    [20, 10],
    [160, -20],
    [40, 0],
  ];
  for (const [index, [before, planned]] of moves.entries())
    await db.sql`insert into point_rule_moves (change_id, member_id, before, planned) values (${change.id}, ${people[index]?.id ?? 0}, ${before ?? 0}, ${planned ?? 0})`;
  expect(await sumChange(db, change.id)).toEqual({
    ...{ concerned: 3, up: 1, down: 1, points: -10, levelsUp: 1, levelsDown: 1 },
  });
  expect((await listMoved(db, change.id)).map(({ planned }) => planned)).toEqual([-20, 10]);
  expect(await getChange(db, 'achangehere0')).toMatchObject({ since: '2026-01-01', state: 'looked' });
  expect(await getChange(db, 'nothingthere')).toBeNull();
  expect(await listChanges(db)).toHaveLength(1);
});

it('has every version of a rule in full, also one that was written before conditions came to be', async () => {
  await recordPointRules(db);
  const [version] = await listRuleVersions(db, 'reply.voted');
  expect(version).toMatchObject({
    version: 1,
    byName: null,
    content: { conditions: noConditions, dailyCap: 200 },
  });
});
