import { expect, it } from 'vitest';
import { recountMilestones } from '#app/features/occasions/recount-milestones.server';
import { settleOccasions } from '#app/features/occasions/settle-occasions.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { setTerms, someReplies } from '#tests/support/occasions';

const { db } = await testDatabase();
const now = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);
const differing = async () => (await recountMilestones(db, { dryRun: true, now })).wrongMilestones;

it('finds what is missing, what no longer holds and what the ledger lacks, and settles it', async () => {
  await setTerms(db, { replies: '2', repliesPoints: '10' });
  const member = await aMember(db);
  const [reply] = await someReplies(db, { by: member, count: 2 });
  expect(await differing()).toBe(1);
  await recountMilestones(db, { now });
  expect(await differing()).toBe(0);
  await db.sql`update replies set state = 'hidden' where id = ${reply?.id ?? 0}`;
  expect(await differing()).toBe(1);
  await settleOccasions(db, now);
  expect(await differing()).toBe(0);
  await db.sql`update milestones set undone_at = null where member_id = ${member.id}`;
  expect(await differing()).toBe(2);
});
