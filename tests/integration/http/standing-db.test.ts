import { expect, it } from 'vitest';
import { silenceMember, suspendMember } from '#app/features/accounts/suspend-member.server';
import { editProfile } from '#app/features/accounts/edit-profile.server';
import { standingDb } from '#app/http/standing-db.server';
import type { MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const now = new Date();
const until = new Date(now.getTime() + 86_400_000).toISOString();
const edit = (actor: MemberActor, displayName: string) =>
  editProfile({ db: standingDb(db, actor), actor, now }, { displayName, bio: '' });
const nameOf = async (id: number) =>
  (await db.sql<[{ name: string }]>`select display_name as name from members where id = ${id}`)[0].name;

it('lets pass what somebody in good standing writes', async () => {
  const member = await aMember(db);
  await edit(member, 'Still me');
  expect(await nameOf(member.id)).toBe('Still me');
});

it('takes back what was under way when a suspension, a silence or another role came', async () => {
  const admin = await aMember(db, { role: 'admin' });
  const takeRights: Array<(id: number) => Promise<unknown>> = [
    (memberId) => db.transaction((tx) => suspendMember(tx, { memberId, until, actorId: admin.id })),
    (memberId) => db.transaction((tx) => silenceMember(tx, { memberId, until })),
    (id) => db.sql`update members set role = 'marketer' where id = ${id}`,
  ];
  for (const take of takeRights) {
    const member = await aMember(db);
    await take(member.id);
    const refused = await edit(member, 'Too late').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Response);
    expect((refused as Response).status).toBe(403);
    expect(await nameOf(member.id)).not.toBe('Too late');
  }
});

it('lets nothing commit after a suspension has, however they meet', async () => {
  const admin = await aMember(db, { role: 'admin' });
  for (let round = 0; round < 20; round += 1) {
    const member = await aMember(db);
    const [written] = await Promise.all([
      edit(member, 'In time').then(
        () => 'written',
        (refusal: unknown) => (refusal instanceof Response ? 'refused' : Promise.reject(refusal as Error)),
      ),
      db.transaction((tx) => suspendMember(tx, { memberId: member.id, until, actorId: admin.id })),
    ]);
    expect(await nameOf(member.id)).toBe(written === 'refused' ? member.displayName : 'In time');
  }
});
