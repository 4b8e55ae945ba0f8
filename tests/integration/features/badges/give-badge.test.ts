import { describe, expect, it } from 'vitest';
import type { BadgeContent } from '#app/features/badges/badge';
import { draftBadge } from '#app/features/badges/draft-badge.server';
import { giveBadge, type GiveBadgeInput } from '#app/features/badges/give-badge.server';
import { grantBadges } from '#app/features/badges/grant-badges.server';
import { loadGrant } from '#app/features/badges/load-badges.server';
import { settleBadge } from '#app/features/badges/settle-badge.server';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { auditsAbout, kindsAbout } from '#tests/support/facts';

const { db } = await testDatabase();
const [admin, moderator] = [await aMember(db, { role: 'admin' }), await aMember(db, { role: 'moderator' })];
const { id: boardId } = await aBoard(db);
const content: BadgeContent = {
  ...{ name: 'Workshop guest', kind: 'hand', act: null, acts: [], post: null, number: 1 },
  ...{ every: null, activeDays: null, purpose: 'For what was shown at the bench', enabled: true },
};
const ctx = { db, actor: admin, now: new Date() };
const drafted = await draftBadge(ctx, { badge: null, content, past: 'now', why: 'Because' });
if (drafted.ok) await settleBadge(ctx, { publicId: drafted.value.publicId, to: 'save' });

const reason = 'For the drawing that everybody here prints out.';
const give = (input: Pick<GiveBadgeInput, 'handle' | 'act'> & Partial<GiveBadgeInput>, actor = moderator) =>
  giveBadge({ db, actor, now: new Date() }, { badge: 'workshop-guest', reason, ...input });

async function aDeed() {
  const member = await aMember(db);
  const thread = await aThread(db, { by: member, boardId });
  return {
    member,
    handle: member.handle,
    act: `https://here.test/threads/${thread.publicId}/${thread.slug}`,
  };
}

describe('giveBadge', () => {
  it('stands under the name of who gave it, once, with the act that everybody can open', async () => {
    const { member, handle, act } = await aDeed();
    const tries = await Promise.all(Array.from({ length: 5 }, () => give({ handle, act })));
    const [given] = tries.flatMap((one) => (one.ok ? [one.value] : []));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries).toContainEqual({ ok: false, problem: { code: 'held' } });
    const page = await loadGrant(db, given?.publicId ?? '', visitor);
    expect(page?.grant).toMatchObject({ givenFor: reason, givenBy: moderator.displayName });
    expect(page?.acts.map(({ link }) => link?.href)).toEqual([new URL(act).pathname]);
    expect(await kindsAbout(db, 'member', member.id)).toEqual(['badge.granted']);
    expect(await auditsAbout(db, 'member', member.id)).toEqual([
      { action: 'badge.given', actorId: moderator.id },
    ]);
  });

  it('is for an act of theirs that is there, and for a badge that is given by hand', async () => {
    const [{ handle, act }, { act: foreign }] = [await aDeed(), await aDeed()];
    const codeOf = async (input: Parameters<typeof give>[0]) => {
      const given = await give(input);
      return given.ok ? null : given.problem.code;
    };
    expect(await codeOf({ handle, act: foreign })).toBe('no-act');
    expect(await codeOf({ handle, act: 'at the fair' })).toBe('no-act');
    expect(await codeOf({ handle, act, badge: 'one-year' })).toBe('not-by-hand');
    expect(await codeOf({ handle: 'nobody-at-all', act })).toBe('gone');
    await db.sql`update threads set state = 'hidden' where public_id = ${act.split('/')[4] ?? ''}`;
    expect(await codeOf({ handle, act })).toBe('no-act');
  });

  it('is never for the team or for oneself, and no rule gives it', async () => {
    const { handle, act } = await aDeed();
    expect(await give({ handle, act }, await aMember(db, { role: 'marketer' }))).toMatchObject({
      problem: { because: 'team-only' },
    });
    expect(await give({ handle: moderator.handle, act })).toMatchObject({
      problem: { because: 'own-content' },
    });
    expect(await give({ handle: admin.handle, act })).toMatchObject({ problem: { because: 'of-the-team' } });
    expect(
      await db.transaction((tx) => grantBadges(tx, null, { now: new Date(), only: 'workshop-guest' })),
    ).toEqual([]);
  });
});
