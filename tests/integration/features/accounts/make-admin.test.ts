import { describe, expect, it } from 'vitest';
import { makeAdmin } from '#app/features/accounts/make-admin.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const ctx = { db, actor: system, now: new Date('2026-03-01T10:00:00Z') };
const input = { displayName: 'Ada', password: 'a long enough one', replacePassword: false };

describe('makeAdmin', () => {
  it('makes an account that is confirmed and may sign in, and audits it without an actor', async () => {
    const made = await makeAdmin(ctx, { ...input, email: 'ada@example.test', handle: 'ada' });
    expect(made).toMatchObject({ ok: true, value: { created: true, passwordSet: true } });
    const rows =
      await db.sql`select role, email_verified_at is not null as confirmed from members where handle = 'ada'`;
    expect(rows).toMatchObject([{ role: 'admin', confirmed: true }]);
    const audit = await db.sql`select actor_id from audit_entries where action = 'member.made-admin'`;
    expect(audit).toMatchObject([{ actor_id: null }]);
  });

  it('promotes a member once more without touching a password that is there', async () => {
    await aMember(db, { email: 'grace@example.test' });
    await db.sql`update members set password_hash = 'kept' where email = 'grace@example.test'`;
    const made = await makeAdmin(ctx, { ...input, email: 'grace@example.test', handle: 'unused' });
    expect(made).toMatchObject({ ok: true, value: { created: false, passwordSet: false } });
    const rows = await db.sql`select role, password_hash from members where email = 'grace@example.test'`;
    expect(rows).toMatchObject([{ role: 'admin', password_hash: 'kept' }]);
  });

  it('refuses a handle that is taken and an account that is not active', async () => {
    const taken = await makeAdmin(ctx, { ...input, email: 'other@example.test', handle: 'ada' });
    expect(taken).toEqual({ ok: false, problem: { code: 'handle-taken' } });
    await db.sql`update members set state = 'suspended' where email = 'grace@example.test'`;
    const suspended = await makeAdmin(ctx, { ...input, email: 'grace@example.test', handle: 'g' });
    expect(suspended).toEqual({ ok: false, problem: { code: 'not-active' } });
  });
});
