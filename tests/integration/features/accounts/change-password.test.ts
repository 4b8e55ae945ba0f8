import { describe, expect, it } from 'vitest';
import { issueToken } from '#app/features/accounts/account-tokens.server';
import { changePassword } from '#app/features/accounts/change-password.server';
import { hashPassword, matchesPassword } from '#app/features/accounts/passwords.server';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date('2026-02-01T10:00:00Z');
const passwordHash = await hashPassword('the first one');

async function aSignedInMember() {
  const actor = await aMember(db);
  await db.sql`update members set password_hash = ${passwordHash} where id = ${actor.id}`;
  await db.sql`insert into sessions (id, member_id, expires_at) values (${actor.publicId}, ${actor.id}, now() + interval '1 day')`;
  await issueToken(db, 'reset-password', { memberId: actor.id, email: `${actor.handle}@example.test` });
  return actor;
}

async function accountOf(memberId: number) {
  const [row] = await db.sql<[{ hash: string; sessions: number; links: number }]>`
    select password_hash as hash, (select count(*)::int from sessions where member_id = m.id) as sessions,
           (select count(*)::int from account_tokens where member_id = m.id and used_at is null) as links
    from members m where id = ${memberId}`;
  return row;
}

describe('changePassword', () => {
  it('takes the new one, ends every session and kills every link', async () => {
    const actor = await aSignedInMember();
    const input = { current: 'the first one', password: 'the second one' };
    expect(await changePassword({ db, actor, now }, input)).toEqual({ ok: true, value: null });
    const account = await accountOf(actor.id);
    expect(account).toMatchObject({ sessions: 0, links: 0 });
    expect(await matchesPassword('the second one', account.hash)).toBe(true);
  });

  it('refuses without the current one, and then nothing ends', async () => {
    const actor = await aSignedInMember();
    const input = { current: 'a guess', password: 'the second one' };
    const wrong = { ok: false, problem: { code: 'wrong-password' } };
    expect(await changePassword({ db, actor, now }, input)).toEqual(wrong);
    expect(await accountOf(actor.id)).toEqual({ hash: passwordHash, sessions: 1, links: 1 });
    await db.sql`update members set password_hash = null where id = ${actor.id}`;
    expect(await changePassword({ db, actor, now }, input)).toEqual(wrong);
  });
});
