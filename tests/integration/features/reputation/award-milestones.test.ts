import { expect, it } from 'vitest';
import { awardMilestones } from '#app/features/reputation/award-milestones.server';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date();
const write = (given: Partial<Parameters<typeof awardMilestones>[1]>) =>
  db.transaction((tx) => awardMilestones(tx, { reached: [], undone: [], version: 7, now, ...given }));

it('gives once under the version of the terms, takes it back once, and gives again after that alone', async () => {
  const { id: memberId } = await aMember(db);
  const reached = [{ id: 501, memberId, points: 60 }];
  await Promise.all(Array.from({ length: 5 }, () => write({ reached })));
  const points = async () => (await getSpending(db, memberId)).earned;
  expect(await points()).toBe(60);
  expect(await kindsAbout(db, 'member', memberId)).toEqual(['level.reached']);
  await Promise.all(Array.from({ length: 5 }, () => write({ undone: [501] })));
  expect(await points()).toBe(0);
  await write({ reached });
  expect(await points()).toBe(60);
  const rows = await db.sql`
    select rule_version as version, turn, state from point_entries where member_id = ${memberId} order by id`;
  expect(rows).toEqual([
    { version: 7, turn: 1, state: 'awarded' },
    { version: 7, turn: 1, state: 'reversal' },
    { version: 7, turn: 2, state: 'awarded' },
  ]);
});
