import { expect, it } from 'vitest';
import { loadMilestone } from '#app/features/occasions/load-milestone.server';
import { listOwnMilestones } from '#app/features/occasions/milestone-queries.server';
import { houseTerms } from '#app/features/occasions/occasion-terms';
import { settleMilestones } from '#app/features/occasions/settle-milestones.server';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { someReplies } from '#tests/support/occasions';

const { db } = await testDatabase();
const now = new Date();
const terms = {
  ...houseTerms,
  anniversaries: false,
  milestones: {
    ...houseTerms.milestones,
    'reply.posted': { targets: [{ number: 60, since: null }], points: 0 },
  },
};

it('opens to as many acts as its number says, page by page, with the rights of whoever reads', async () => {
  const member = await aMember(db);
  const replies = await someReplies(db, { by: member, count: 62 });
  await settleMilestones(db, [member.id], { terms, version: 0, now });
  const [milestone] = await listOwnMilestones(db, member.id);
  const publicId = milestone?.publicId ?? '';
  const first = await loadMilestone(db, publicId, { viewer: visitor, after: 0 });
  expect(first?.acts).toHaveLength(50);
  expect(first?.next).toBe('50');
  expect(first?.acts[0]?.link?.href).toBe(`/replies/${replies[0]?.publicId}`);
  const second = await loadMilestone(db, publicId, { viewer: visitor, after: 50 });
  expect(second?.acts.map(({ id }) => id)).toEqual([51, 52, 53, 54, 55, 56, 57, 58, 59, 60]);
  expect(second?.next).toBeNull();
  await db.sql`update boards set seen_by = '{staff}'`;
  const closed = await loadMilestone(db, publicId, { viewer: visitor, after: 0 });
  expect(closed?.acts.every(({ link }) => link === null)).toBe(true);
});

it('has the unique row as its judge when two transactions settle the same member', async () => {
  const member = await aMember(db);
  await someReplies(db, { by: member, count: 60 });
  await Promise.all(
    Array.from({ length: 6 }, () =>
      db.transaction((tx) => settleMilestones(tx, [member.id], { terms, version: 0, now })),
    ),
  );
  const facts = await db.sql`select from events where subject_kind = 'member' and subject_id = ${member.id}`;
  expect(facts).toHaveLength(1);
  expect(await listOwnMilestones(db, member.id)).toHaveLength(1);
});
