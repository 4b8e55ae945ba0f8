import { describe, expect, it } from 'vitest';
import { grantBadges } from '#app/features/badges/grant-badges.server';
import { revokeBadge } from '#app/features/badges/revoke-badge.server';
import type { MemberActor } from '#app/policy/actor';
import { aGrant } from '#tests/support/badges';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { auditsAbout, factsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const moderator = await aMember(db, { role: 'moderator' });
const reason = 'The address was borrowed from somebody else.';
const revoke = (publicId: string, actor: MemberActor = moderator) =>
  revokeBadge({ db, actor, now: new Date() }, { publicId, reason });

describe('revokeBadge', () => {
  it('takes it once, however many try, tells its member and is not undone by the rule', async () => {
    const member = await aMember(db);
    const { id, publicId } = await aGrant(db, member);
    const tries = await Promise.all(Array.from({ length: 6 }, () => revoke(publicId)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries).toContainEqual({ ok: false, problem: { code: 'refused', because: 'not-open' } });
    expect(await auditsAbout(db, 'member', member.id)).toEqual([
      { action: 'badge.revoked', actorId: moderator.id },
    ]);
    expect(await factsAbout(db, 'member', member.id)).toMatchObject([
      {
        kind: 'badge.revoked',
        payload: { grantId: id, what: 'revoked', name: 'Confirmed' },
        tasks: ['notifications.tell'],
      },
    ]);
    // The address is still confirmed: the same rule and the same fact do not give it again.
    expect(
      await db.transaction((tx) => grantBadges(tx, [member.id], { now: new Date(), only: 'confirmed' })),
    ).toEqual([]);
  });

  it('is for moderators, never about their own, and for what is there', async () => {
    const { publicId } = await aGrant(db, await aMember(db));
    const because = (word: string) => ({ ok: false, problem: { code: 'refused', because: word } });
    expect(await revoke(publicId, await aMember(db, { role: 'marketer' }))).toEqual(because('team-only'));
    const { publicId: own } = await aGrant(db, moderator);
    expect(await revoke(own)).toEqual(because('own-content'));
    expect(await revoke('nothingsuch0')).toEqual({ ok: false, problem: { code: 'gone' } });
  });
});
