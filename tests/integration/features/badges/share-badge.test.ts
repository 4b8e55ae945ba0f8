import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadBadgeCard } from '#app/features/badges/load-badge-card.server';
import { revokeBadge } from '#app/features/badges/revoke-badge.server';
import { shareBadge } from '#app/features/badges/share-badge.server';
import type { MemberActor } from '#app/policy/actor';
import { aGrant } from '#tests/support/badges';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';

const { db } = await testDatabase();
const now = new Date();
const share = (actor: MemberActor, publicId: string, shared = true) =>
  shareBadge({ db, actor, now }, { publicId, shared });

/** The picture as somebody who follows a link asks for it; says too whether it had to be drawn. */
async function card(publicId: string, allowed = true) {
  let drawn = false;
  const loaded = await loadBadgeCard(db, {
    ...{ publicId, brand: 'Lindle', address: `https://lindle.example/badges/held/${publicId}` },
    mayDraw: () => {
      drawn = true;
      return Promise.resolve(allowed);
    },
  });
  return { drawn, picture: loaded.ok ? loaded.value : null, problem: loaded.ok ? null : loaded.problem.code };
}

const keptOf = async (grantId: number) =>
  (
    await db.sql<
      Array<{ madeOf: string }>
    >`select made_of as "madeOf" from badge_cards where grant_id = ${grantId}`
  ).length;

describe('shareBadge', () => {
  it('lets its member have a picture, drawn once and again when its words change', async () => {
    const member = await aMember(db);
    const { publicId } = await aGrant(db, member);
    expect(await card(publicId)).toMatchObject({ drawn: false, problem: 'gone' });
    expect(await share(member, publicId)).toEqual({ ok: true, value: null });
    const first = await card(publicId);
    expect(first.drawn).toBe(true);
    expect(await sharp(first.picture ?? undefined).metadata()).toMatchObject({ width: 1200, height: 630 });
    const again = await card(publicId);
    expect(again.drawn).toBe(false);
    expect(again.picture?.equals(first.picture ?? Buffer.alloc(0))).toBe(true);
    await db.sql`update members set display_name = 'Somebody Else' where id = ${member.id}`;
    const renamed = await card(publicId);
    expect(renamed.drawn).toBe(true);
    expect(renamed.picture?.equals(first.picture ?? Buffer.alloc(0))).toBe(false);
  });

  it('throws the picture away when its member stops, and draws nothing for who asks too often', async () => {
    const member = await aMember(db);
    const { id, publicId } = await aGrant(db, member);
    await share(member, publicId);
    expect(await card(publicId, false)).toMatchObject({ picture: null, problem: 'too-often' });
    expect(await keptOf(id)).toBe(0);
    await card(publicId);
    expect(await keptOf(id)).toBe(1);
    await share(member, publicId, false);
    expect(await keptOf(id)).toBe(0);
    expect(await card(publicId)).toMatchObject({ problem: 'gone' });
  });

  it('ends with the badge, and for a member who is not here any more', async () => {
    const [member, moderator] = [await aMember(db), await aMember(db, { role: 'moderator' })];
    const { id, publicId } = await aGrant(db, member);
    await share(member, publicId);
    await card(publicId);
    await revokeBadge(
      { db, actor: moderator, now },
      { publicId, reason: 'The address was borrowed from somebody else.' },
    );
    expect(await card(publicId)).toMatchObject({ problem: 'gone' });
    expect(await keptOf(id)).toBe(0);
    expect(await share(member, publicId)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'not-open' },
    });
    const gone = await aMember(db);
    const { publicId: theirs } = await aGrant(db, gone);
    await share(gone, theirs);
    await db.sql`update members set state = 'imported' where id = ${gone.id}`;
    expect(await card(theirs)).toMatchObject({ problem: 'gone' });
  });

  it('is for its member alone', async () => {
    const { publicId } = await aGrant(db, await aMember(db));
    const gone = { ok: false, problem: { code: 'gone' } };
    expect(await share(await aMember(db), publicId)).toEqual(gone);
    expect(await share(await aMember(db, { role: 'admin' }), publicId)).toEqual(gone);
    expect(await share(await aMember(db), 'nothingsuch0')).toEqual(gone);
    expect(await card(publicId)).toMatchObject({ problem: 'gone' });
  });
});
