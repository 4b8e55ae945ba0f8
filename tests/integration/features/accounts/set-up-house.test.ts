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
