import { describe, expect, it } from 'vitest';
import { issueToken, type TokenPurpose } from '#app/features/accounts/account-tokens.server';
import { matchesPassword } from '#app/features/accounts/passwords.server';
import { resetPassword } from '#app/features/accounts/reset-password.server';
import { visitor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const ctx = { db, actor: visitor, now: new Date('2026-02-01T10:00:00Z') };
const dead = { ok: false, problem: { code: 'dead-link' } };
const tokenFor = (member: MemberActor, purpose: TokenPurpose = 'reset-password') =>
  issueToken(db, purpose, { memberId: member.id, email: `${member.handle}@example.test` });

async function hashOf(member: MemberActor) {
  const [row] = await db.sql<[{ hash: string | null; verified: boolean }]>`
    select password_hash as hash, email_verified_at is not null as verified from members where id = ${member.id}`;
  return row;
}

describe('resetPassword', () => {
  it('works once of ten tries at the same moment, and ends sessions and other links', async () => {
    const ada = await aMember(db);
    const other = await tokenFor(ada, 'verify-email');
    const token = await tokenFor(ada);
    await db.sql`insert into sessions (id, member_id, expires_at) values ('s1', ${ada.id}, now() + interval '1 day')`;
    const passwords = Array.from({ length: 10 }, (_, index) => `password number ${index}`);
    const outcomes = await Promise.all(passwords.map((password) => resetPassword(ctx, { token, password })));
    const winner = outcomes.findIndex((outcome) => outcome.ok);
    expect(outcomes.filter((outcome) => outcome.ok)).toEqual([{ ok: true, value: { memberId: ada.id } }]);
    expect(await matchesPassword(passwords[winner] ?? '', (await hashOf(ada)).hash)).toBe(true);
    expect(await db.sql`select 1 from sessions where member_id = ${ada.id}`).toEqual([]);
    expect(
      await db.sql`select 1 from account_tokens where member_id = ${ada.id} and used_at is null`,
    ).toEqual([]);
    expect(other).not.toBe(token);
  });

  it('refuses an unknown token, one of another purpose and one that is too old', async () => {
    const ada = await aMember(db);
    const verify = await tokenFor(ada, 'verify-email');
    const old = await tokenFor(ada);
    await db.sql`update account_tokens set expires_at = now() - interval '1 second' where member_id = ${ada.id} and purpose = 'reset-password'`;
    for (const token of ['nothing', verify, old])
      expect(await resetPassword(ctx, { token, password: 'a long enough one' })).toEqual(dead);
    expect((await hashOf(ada)).hash).toBeNull();
    expect(
      await db.sql`select 1 from account_tokens where member_id = ${ada.id} and purpose = 'verify-email' and used_at is null`,
    ).toHaveLength(1);
  });

  it('confirms the address that the letter went to, once, and nobody else’s', async () => {
    const [reader, moved] = [await aMember(db, { verified: false }), await aMember(db, { verified: false })];
    await resetPassword(ctx, { token: await tokenFor(reader), password: 'a long enough one' });
    await resetPassword(ctx, { token: await tokenFor(reader), password: 'another long one' });
    expect((await hashOf(reader)).verified).toBe(true);
    expect(await kindsAbout(db, 'member', reader.id)).toEqual(['member.verified']);
    const token = await tokenFor(moved);
    await db.sql`update members set email = 'elsewhere@example.test' where id = ${moved.id}`;
    await resetPassword(ctx, { token, password: 'a long enough one' });
    expect((await hashOf(moved)).verified).toBe(false);
    expect(await kindsAbout(db, 'member', moved.id)).toEqual([]);
  });
});
