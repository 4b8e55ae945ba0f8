import { expect, it } from 'vitest';
import { lookAgain } from '#app/features/occasions/look-again.server';
import { listOwnMilestones } from '#app/features/occasions/milestone-queries.server';
import { settleOccasions } from '#app/features/occasions/settle-occasions.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { setTerms, someReplies, toldTo } from '#tests/support/occasions';

const { db } = await testDatabase();

it('lets a day be looked at again, and tells nobody what was told', async () => {
  const now = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);
  await setTerms(db, { replies: '3' });
  const [early, late] = [await aMember(db), await aMember(db)];
  await someReplies(db, { by: early, count: 3 });
  await settleOccasions(db, now);
  await someReplies(db, { by: late, count: 3 });
  await settleOccasions(db, now);
  expect(await listOwnMilestones(db, late.id)).toEqual([]);
  await lookAgain(db);
  await settleOccasions(db, now);
  expect(await listOwnMilestones(db, late.id)).toHaveLength(1);
  expect(await toldTo(db, early)).toHaveLength(1);
});
