import { expect, it } from 'vitest';
import { decideItem } from '#app/features/moderation/decide-item.server';
import { liftSanction } from '#app/features/moderation/lift-sanction.server';
import { openCase } from '#app/features/moderation/open-case.server';
import { listSanctions } from '#app/features/moderation/sanction-queries.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const as = (actor: MemberActor) => ({ db, actor, now });

async function sanctioned(
  member: MemberActor,
  by: MemberActor,
  { days, kind }: { days: 7 | 30; kind: 'silence' | 'suspend' },
) {
  const opened = await openCase(as(by), member.handle);
  const itemPublicId = opened.ok ? opened.value.itemPublicId : '';
  const decision = { itemPublicId, decision: kind, reason: 'abuse' as const, note: '', days };
  expect((await decideItem(as(by), decision)).ok).toBe(true);
  return (await listSanctions(db, member.id))[0]?.publicId ?? '';
}

const standing = (id: number) =>
  db.sql`select state, suspended_until as suspended, silenced_until as silenced from members where id = ${id}`;

it('gives back what it took, once, and tells why', async () => {
  const [member, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
  const publicId = await sanctioned(member, moderator, { days: 7, kind: 'suspend' });
  expect(await standing(member.id)).toEqual([
    { state: 'suspended', suspended: '2026-02-08T10:00:00Z', silenced: null },
  ]);
  const reason = 'It was somebody else.';
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => liftSanction(as(moderator), { publicId, reason })),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await standing(member.id)).toEqual([{ state: 'active', suspended: null, silenced: null }]);
  expect(await queuedJobs(db, 'moderation.mail-lift')).toHaveLength(1);
  const entries = await db.sql`
    select action from audit_entries where subject_kind = 'member' and subject_id = ${member.id} order by id`;
  expect(entries.map((entry) => entry['action'])).toEqual([
    'case.opened',
    'decision.suspend',
    'sanction.lifted',
  ]);
});

it('leaves in force what goes on by another decision', async () => {
  const [member, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
  await sanctioned(member, moderator, { days: 7, kind: 'silence' });
  const longer = await sanctioned(member, moderator, { days: 30, kind: 'silence' });
  await sanctioned(member, moderator, { days: 7, kind: 'suspend' });
  await liftSanction(as(moderator), { publicId: longer, reason: 'Too long.' });
  expect(await standing(member.id)).toEqual([
    { state: 'suspended', suspended: '2026-02-08T10:00:00Z', silenced: '2026-02-08T10:00:00Z' },
  ]);
});

it('refuses members, one’s own sanctions, a colleague’s, and what is over or not there', async () => {
  const [member, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
  const publicId = await sanctioned(member, moderator, { days: 7, kind: 'silence' });
  const lift = (actor: MemberActor, at = now) =>
    liftSanction({ db, actor, now: at }, { publicId, reason: 'So.' });
  expect(await lift(member)).toMatchObject({ problem: { code: 'refused', because: 'team-only' } });
  await db.sql`update members set role = 'moderator' where id = ${member.id}`;
  expect(await lift({ ...member, role: 'moderator' })).toMatchObject({ problem: { because: 'own-content' } });
  expect(await lift(moderator)).toMatchObject({ problem: { because: 'team-only' } });
  await db.sql`update members set role = 'member' where id = ${member.id}`;
  expect(await lift(moderator, new Date('2026-03-01T00:00:00Z'))).toMatchObject({
    problem: { code: 'over-already' },
  });
  expect(await liftSanction(as(moderator), { publicId: 'aaaaaaaaaaaa', reason: 'So.' })).toMatchObject({
    problem: { code: 'gone' },
  });
});
