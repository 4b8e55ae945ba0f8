import { describe, expect, it } from 'vitest';
import { issueToken } from '#app/features/accounts/account-tokens.server';
import { verifyEmail } from '#app/features/accounts/verify-email.server';
import { visitor, type MemberActor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const ctx = { db, actor: visitor, now: new Date('2026-02-01T10:00:00Z') };
const dead = { ok: false, problem: { code: 'dead-link' } };
const owner = (member: MemberActor) => ({ memberId: member.id, email: `${member.handle}@example.test` });
const verifiedAt = (member: MemberActor) =>
  db.sql`select email_verified_at as at from members where id = ${member.id}`;

describe('verifyEmail', () => {
  it('confirms once of ten clicks at the same moment, and tells orders and points', async () => {
    const ada = await aMember(db, { verified: false });
    const token = await issueToken(db, 'verify-email', owner(ada));
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => verifyEmail(ctx, token)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await verifiedAt(ada)).toEqual([{ at: '2026-02-01T10:00:00Z' }]);
    expect(await factsAbout(db, 'member', ada.id)).toMatchObject([
      { kind: 'member.verified', tasks: ['reputation.award', 'reviews.match-orders'] },
    ]);
  });

  it('is dead when the address was changed meanwhile, or the token is for something else', async () => {
    const ada = await aMember(db, { verified: false });
    const reset = await issueToken(db, 'reset-password', owner(ada));
    const token = await issueToken(db, 'verify-email', owner(ada));
    await db.sql`update members set email = 'changed@example.test' where id = ${ada.id}`;
    for (const each of [reset, token, 'nothing']) expect(await verifyEmail(ctx, each)).toEqual(dead);
    expect(await verifiedAt(ada)).toEqual([{ at: null }]);
    expect(await factsAbout(db, 'member', ada.id)).toEqual([]);
  });
});
