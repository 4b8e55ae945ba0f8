import { describe, expect, it } from 'vitest';
import { issueToken } from '#app/features/accounts/account-tokens.server';
import { setUpHouse } from '#app/features/accounts/set-up-house.server';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { auditsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const ctx = { db, actor: visitor, now: new Date('2026-02-01T10:00:00Z') };
const input = { brandName: 'Brand', displayName: 'Ada', password: 'a long enough one' };
const set = (token: string, name: string) =>
  setUpHouse(ctx, { ...input, token, handle: name, email: `${name}@example.test` });

describe('setUpHouse', () => {
  it('refuses the handle and the address of somebody who was imported, and keeps the token good', async () => {
    await db.sql`
      insert into members (public_id, handle, display_name, email, state)
      values ('i1', 'known', 'Known', 'other@example.test', 'imported'), ('i2', 'other', 'Other', 'known2@example.test', 'imported')`;
    const token = await issueToken(db, 'set-up', null);
    expect(await set(token, 'Known')).toEqual({ ok: false, problem: { code: 'handle-taken' } });
    expect(await set(token, 'known2')).toEqual({ ok: false, problem: { code: 'address-taken' } });
    await db.sql`delete from members`;
    const rolledBack = await db.sql`select used_at as used from account_tokens where purpose = 'set-up'`;
    expect(rolledBack).toEqual([{ used: null }]);
  });

  it('refuses without the token, makes one admin of ten tries with it, and then never again', async () => {
    await issueToken(db, 'set-up', null);
    const token = await issueToken(db, 'set-up', null);
    expect(await set('a guess', 'ada')).toEqual({ ok: false, problem: { code: 'dead-token' } });
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => set(token, `ada${index}`)));
    const made = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.memberId] : []));
    expect(made).toHaveLength(1);
    const admins = await db.sql`
      select id::int, role, email_verified_at is not null as verified from members`;
    expect(admins).toEqual([{ id: made[0], role: 'admin', verified: true }]);
    expect(await auditsAbout(db, 'member', made[0] ?? 0)).toMatchObject([{ action: 'house.set-up' }]);
    expect(await kindsAbout(db, 'member', made[0] ?? 0)).toEqual(['member.joined']);
    const another = await issueToken(db, 'set-up', null);
    expect(await set(another, 'grace')).toEqual({ ok: false, problem: { code: 'already-set-up' } });
  });
});
