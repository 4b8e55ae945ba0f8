import { describe, expect, it } from 'vitest';
import { contestBadge } from '#app/features/badges/contest-badge.server';
import { revokeBadge } from '#app/features/badges/revoke-badge.server';
import type { MemberActor } from '#app/policy/actor';
import { aGrant } from '#tests/support/badges';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const moderator = await aMember(db, { role: 'moderator' });
const contest = (publicId: string, actor: MemberActor) =>
  contestBadge({ db, actor, now: new Date() }, { publicId, words: 'It was my own address all along.' });

describe('contestBadge', () => {
  it('is written once, by its member, about what was taken away', async () => {
    const member = await aMember(db);
    const { publicId } = await aGrant(db, member);
    expect(await contest(publicId, member)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'not-open' },
    });
    await revokeBadge(
      { db, actor: moderator, now: new Date() },
      { publicId, reason: 'It was not theirs at all.' },
    );
    expect(await contest(publicId, await aMember(db))).toEqual({ ok: false, problem: { code: 'gone' } });
    const tries = await Promise.all(Array.from({ length: 5 }, () => contest(publicId, member)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await kindsAbout(db, 'member', member.id)).toEqual(['badge.revoked', 'badge.contested']);
    expect(await contest('nothingsuch0', member)).toEqual({ ok: false, problem: { code: 'gone' } });
  });

  it('is open to somebody who may read but not write', async () => {
    const member = await aMember(db);
    const { publicId } = await aGrant(db, member);
    await revokeBadge(
      { db, actor: moderator, now: new Date() },
      { publicId, reason: 'It was not theirs at all.' },
    );
    expect(await contest(publicId, { ...member, silencedUntil: '2099-01-01T00:00:00Z' })).toMatchObject({
      ok: true,
    });
  });
});
