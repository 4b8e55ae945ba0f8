import { describe, expect, it } from 'vitest';
import { changeRole } from '#app/features/accounts/change-role.server';
import { system, type Actor, type Role } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { auditsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const give = (actor: Actor, memberId: number, role: Role) =>
  changeRole({ db, actor, now }, { memberId, role, reason: 'They know the product best.' });
const roleOf = (memberId: number) => db.sql`select role from members where id = ${memberId}`;

describe('changeRole', () => {
  it('changes the role, ends the sessions, audits and announces it', async () => {
    const [admin, member] = [await aMember(db, { role: 'admin' }), await aMember(db)];
    await db.sql`insert into sessions (id, member_id, expires_at) values ('s1', ${member.id}, now() + interval '1 day')`;
    expect(await give(admin, member.id, 'moderator')).toEqual({ ok: true, value: null });
    expect(await roleOf(member.id)).toEqual([{ role: 'moderator' }]);
    expect(await db.sql`select 1 from sessions where member_id = ${member.id}`).toEqual([]);
    expect(
      await db.sql`select changed_by as by, from_role as "from", to_role as "to", reason from role_changes where member_id = ${member.id}`,
    ).toEqual([{ by: admin.id, from: 'member', to: 'moderator', reason: 'They know the product best.' }]);
    expect(await auditsAbout(db, 'member', member.id)).toEqual([
      { action: 'member.role-changed', actorId: admin.id },
    ]);
    expect(await kindsAbout(db, 'member', member.id)).toEqual(['member.role-changed']);
  });

  it('is for admins, not about themselves, and about people who are there', async () => {
    const member = await aMember(db);
    for (const role of ['member', 'moderator', 'marketer'] as const)
      expect(await give(await aMember(db, { role }), member.id, 'admin')).toEqual({
        ok: false,
        problem: { code: 'refused', because: 'team-only' },
      });
    const admin = await aMember(db, { role: 'admin' });
    expect(await give(admin, admin.id, 'member')).toMatchObject({ problem: { because: 'own-content' } });
    expect(await give(admin, 0, 'member')).toEqual({ ok: false, problem: { code: 'gone' } });
    expect(await roleOf(member.id)).toEqual([{ role: 'member' }]);
  });

  it('keeps one admin of ten who are demoted at the same moment', async () => {
    await db.sql`update members set role = 'member'`;
    const admins = await Promise.all(Array.from({ length: 10 }, () => aMember(db, { role: 'admin' })));
    const outcomes = await Promise.all(admins.map((admin) => give(system, admin.id, 'member')));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(9);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([
      { ok: false, problem: { code: 'last-admin' } },
    ]);
    expect(await db.sql`select 1 from members where role = 'admin'`).toHaveLength(1);
  });
});
