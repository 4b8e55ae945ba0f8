import { describe, expect, it } from 'vitest';
import { endInvitations, wantInvitations } from '#app/features/reviews/invitations/end-invitations.server';
import { wantsInvitations } from '#app/features/reviews/invitations/invitation-queries.server';
import { system } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember, aProduct } from '#tests/support/factories';
import { anInvitation, daysLater, inviteCustomers, lettersOf, noon } from '#tests/support/invitations';

const { db } = await testDatabase();
await inviteCustomers(db);
const nobody = { db, actor: system, now: noon };
const twoFor = async (email: string) => [
  await anInvitation(db, { email, productId: (await aProduct(db)).id }),
  await anInvitation(db, { email, productId: (await aProduct(db)).id, isSent: false }),
];

describe('endInvitations', () => {
  it('ends all letters to the address by the secret of one, without an account', async () => {
    const [first, second] = await twoFor('ada@example.test');
    expect((await endInvitations(nobody, String(first?.key))).ok).toBe(true);
    expect((await endInvitations(nobody, String(first?.key))).ok).toBe(true);
    for (const one of [first, second]) expect(await lettersOf(db, Number(one?.id), daysLater(8))).toEqual([]);
  });

  it('knows no other secret', async () => {
    for (const key of ['', 'a'.repeat(96), "' or true --"])
      expect(await endInvitations(nobody, key)).toEqual({ ok: false, problem: { code: 'unknown' } });
  });
});

describe('wantInvitations', () => {
  it('lets a member end them and want them again, by a confirmed address alone', async () => {
    const member = await aMember(db, { email: 'bea@example.test' });
    const ctx = { db, actor: member, now: noon };
    const [, second] = await twoFor('bea@example.test');
    expect((await wantInvitations(ctx, false)).ok).toBe(true);
    expect(await wantsInvitations(db, member.id)).toBe(false);
    expect(await lettersOf(db, Number(second?.id), daysLater(1))).toEqual([]);
    expect((await wantInvitations(ctx, true)).ok).toBe(true);
    expect(await wantsInvitations(db, member.id)).toBe(true);
    const unsure = await aMember(db, { verified: false });
    expect(await wantInvitations({ ...ctx, actor: unsure }, false)).toMatchObject({ ok: false });
  });
});
