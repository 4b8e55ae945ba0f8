import { describe, expect, it } from 'vitest';
import { decidePattern } from '#app/features/reputation/fairness/decide-pattern.server';
import { getHold } from '#app/features/reputation/fairness/hold-queries.server';
import { lookForRings } from '#app/features/reputation/fairness/look-for-rings.server';
import { getPattern } from '#app/features/reputation/fairness/pattern-queries.server';
import { releaseHold } from '#app/features/reputation/fairness/release-hold.server';
import { settlePattern, settlePatternTask } from '#app/features/reputation/fairness/settle-pattern.server';
import type { MemberActor } from '#app/policy/actor';
import { aMember } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';
import { auditsAbout, kindsAbout } from '#tests/support/facts';
import { anHonestCrowd, aPattern, voteInCircle } from '#tests/support/patterns';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
await anHonestCrowd(db);
const as = (actor: MemberActor) => ({ db, actor, now: new Date() });
const reason = 'She answers all of them because it is her machine.';

async function pointsOf(memberId: number): Promise<number> {
  const [row] = await db.sql<
    [{ points: number }?]
  >`select points from balances where member_id = ${memberId}`;
  return row?.points ?? 0;
}

const judgedOf = async (memberId: number) =>
  (await kindsAbout(db, 'member', memberId)).filter((kind) => kind === 'award.judged');

describe('releaseHold', () => {
  it('gives one member back what they gave and got, tells them alone and is written down', async () => {
    const ring = [await aMember(db), await aMember(db), await aMember(db), await aMember(db)];
    await voteInCircle(db, ring, { days: 6 });
    const [freed, other] = ring as [MemberActor, MemberActor];
    const before = await pointsOf(freed.id);
    await lookForRings(db, new Date());
    const [{ pattern, patternId, hold, holdId }] = await db.sql<
      [{ pattern: string; patternId: number; hold: string; holdId: number }]
    >`select w.public_id as pattern, w.id as "patternId", h.public_id as hold, h.id as "holdId"
      from award_holds h join award_patterns w on w.id = h.pattern_id where h.member_id = ${freed.id}`;
    expect(await pointsOf(freed.id)).toBe(0);
    const moderator = await aMember(db, { role: 'moderator' });
    expect(await releaseHold(as(moderator), { pattern, hold, reason })).toMatchObject({ ok: true });
    expect(await queuedJobs(db, settlePatternTask)).toContainEqual({ patternId });
    await settlePattern(db, patternId);
    await settlePattern(db, patternId);
    expect(await pointsOf(freed.id)).toBe(before);
    // What the one who was released gave counts for the others; what these gave each other waits.
    const ofOther = await pointsOf(other.id);
    expect(ofOther).toBeGreaterThan(0);
    expect(ofOther).toBeLessThan(before);
    expect(await judgedOf(freed.id)).toHaveLength(1);
    expect(await judgedOf(other.id)).toHaveLength(0);
    expect(await getHold(db, hold)).toMatchObject({ state: 'released', reason, entries: 0 });
    expect(await auditsAbout(db, 'award-hold', holdId)).toEqual([
      { action: 'hold.release', actorId: moderator.id },
    ]);
    expect((await getPattern(db, pattern))?.members.find(({ id }) => id === freed.id)).toMatchObject({
      releaseReason: reason,
      heldEntries: 0,
    });
    // The next look leaves it so, and a decision about the others is none about them.
    await lookForRings(db, new Date(), { everybody: true });
    expect(await pointsOf(freed.id)).toBe(before);
    await decidePattern(as(moderator), { publicId: pattern, decision: 'confirm', reason });
    await settlePattern(db, patternId);
    expect(await pointsOf(freed.id)).toBe(before);
    expect(await judgedOf(freed.id)).toHaveLength(1);
    expect(await judgedOf(other.id)).toHaveLength(1);
  });

  it('is for moderators outside the pattern, once, while the pattern waits', async () => {
    const [moderator, member] = [await aMember(db, { role: 'moderator' }), await aMember(db)];
    const { publicId: pattern, id } = await aPattern(db, {
      memberIds: [moderator.id, member.id],
      told: true,
    });
    const [{ hold }] = await db.sql<[{ hold: string }]>`
      select public_id as hold from award_holds where pattern_id = ${id} and member_id = ${member.id}`;
    const release = (actor: MemberActor, which = hold) =>
      releaseHold(as(actor), { pattern, hold: which, reason });
    expect(await release(moderator)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'own-content' },
    });
    expect(await release(member)).toMatchObject({ ok: false, problem: { code: 'refused' } });
    const other = await aMember(db, { role: 'moderator' });
    expect(await release(other, 'nobodysthing')).toEqual({ ok: false, problem: { code: 'gone' } });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => release(other)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await judgedOf(member.id)).toHaveLength(1);
    await decidePattern(as(other), { publicId: pattern, decision: 'confirm', reason });
    expect(await release(other)).toEqual({ ok: false, problem: { code: 'decided-meanwhile' } });
  });
});
