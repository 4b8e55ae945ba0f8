import { expect, it } from 'vitest';
import { giveBackPoints, spendPoints } from '#app/features/reputation/spend-points.server';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { aSaver } from '#tests/support/rewards';

const { db } = await testDatabase();
const at = new Date().toISOString();
const spend = (memberId: number, redemptionId: number, points: number) =>
  db.transaction((tx) => spendPoints(tx, { memberId, redemptionId, points, at }));
const sums = async () => {
  const { wrongBalances, wrongDays } = await recountPoints(db, { dryRun: true });
  return { wrongBalances, wrongDays };
};

it('never takes more than there is, however many want it at once', async () => {
  const { id } = await aSaver(db, 50);
  const left = await Promise.all(Array.from({ length: 40 }, (_, nth) => spend(id, 1000 + nth, 7)));
  expect(left.filter((one) => one !== null).sort((a, b) => Number(a) - Number(b))).toEqual([
    1, 8, 15, 22, 29, 36, 43,
  ]);
  expect(await getSpending(db, id)).toEqual({ earned: 50, spent: 49, left: 1 });
  expect(await spend((await aMember(db)).id, 2000, 1)).toBeNull();
  expect(await sums()).toEqual({ wrongBalances: 0, wrongDays: 0 });
});

it('gives back once', async () => {
  const { id } = await aSaver(db, 50);
  await spend(id, 3000, 30);
  const give = () => db.transaction((tx) => giveBackPoints(tx, { redemptionId: 3000, at }));
  await Promise.all(Array.from({ length: 10 }, give));
  await give();
  expect(await getSpending(db, id)).toEqual({ earned: 50, spent: 0, left: 50 });
  expect(await sums()).toEqual({ wrongBalances: 0, wrongDays: 0 });
});

it('is proven by a recount, which puts a wrong sum right', async () => {
  const { id } = await aSaver(db, 50);
  await spend(id, 4000, 30);
  await db.sql`update balances set spent = 3 where member_id = ${id}`;
  expect(await recountPoints(db)).toMatchObject({ wrongBalances: 1 });
  expect(await getSpending(db, id)).toEqual({ earned: 50, spent: 30, left: 20 });
});

it('writes rows that nobody can change', async () => {
  const { id } = await aSaver(db, 50);
  await spend(id, 5000, 30);
  await expect(db.sql`update point_entries set points = -1 where member_id = ${id}`).rejects.toThrow();
  await expect(db.sql`delete from point_entries where member_id = ${id}`).rejects.toThrow();
});
