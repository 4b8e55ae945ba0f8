import { expect, it } from 'vitest';
import { giveBack, lockRedemption } from '#app/features/rewards/lock-redemption.server';
import { getReward } from '#app/features/rewards/reward-queries.server';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { kindsAbout } from '#tests/support/facts';
import { aRedemption, aReward, aSaver } from '#tests/support/rewards';

const { db } = await testDatabase();

it('gives points and the piece back in one transaction, all of it or nothing', async () => {
  const [member, reward] = [await aSaver(db, 100), await aReward(db, { stock: '1', needsApproval: 'yes' })];
  const publicId = await aRedemption(db, { reward, member });
  const now = new Date();
  const give = (fails: boolean) =>
    db.transaction(async (tx) => {
      const held = await lockRedemption(tx, publicId);
      if (!held) throw new Error('gone');
      await giveBack({ db: tx, actor: system, now }, held, 'declined');
      if (fails) throw new Error('the house falls down');
      return held.id;
    });
  await expect(give(true)).rejects.toThrow('falls down');
  expect(await getSpending(db, member.id)).toMatchObject({ left: 0, spent: 100 });
  const id = await give(false);
  expect(await getSpending(db, member.id)).toMatchObject({ left: 100, spent: 0 });
  expect(await getReward(db, reward)).toMatchObject({ taken: 0 });
  expect(await kindsAbout(db, 'redemption', id)).toEqual(['redemption.asked', 'redemption.declined']);
});
