import { describe, expect, it } from 'vitest';
import { contestHold } from '#app/features/reputation/fairness/contest-hold.server';
import { decidePattern } from '#app/features/reputation/fairness/decide-pattern.server';
import { getHold, listHolds } from '#app/features/reputation/fairness/hold-queries.server';
import { lookForRings } from '#app/features/reputation/fairness/look-for-rings.server';
import { getPattern, listPatterns } from '#app/features/reputation/fairness/pattern-queries.server';
import { settlePattern, settlePatternTask } from '#app/features/reputation/fairness/settle-pattern.server';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import type { MemberActor } from '#app/policy/actor';
import { aMember } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';
import { auditsAbout, kindsAbout } from '#tests/support/facts';
import { anHonestCrowd, aPattern, voteInCircle } from '#tests/support/patterns';
import { queuedJobs } from '#tests/support/queue';

const { db } = await testDatabase();
await anHonestCrowd(db);
const as = (actor: MemberActor) => ({ db, actor, now: new Date() });
const reason = 'A family that shares a workshop.';

async function aHeldRing() {
  const ring = [await aMember(db), await aMember(db), await aMember(db), await aMember(db)];
  await voteInCircle(db, ring, { days: 6 });
  const before = await pointsOf(ring);
  await lookForRings(db, new Date());
  const moderator = await aMember(db, { role: 'moderator' });
  const [hold] = await listHolds(db, ring[0]?.id ?? 0);
  const [row] = await db.sql<[{ id: number; publicId: string }]>`
    select w.id, w.public_id as "publicId" from award_patterns w join award_holds h on h.pattern_id = w.id where h.public_id = ${hold?.publicId ?? ''}`;
  return { ring, before, moderator, hold: hold?.publicId ?? '', ...row };
}

async function pointsOf(people: readonly MemberActor[]): Promise<number> {
  const [row] = await db.sql<[{ points: number }]>`
    select coalesce(sum(points), 0)::int as points from balances where member_id = any(${people.map(({ id }) => id)}::bigint[])`;
  return row.points;
}

describe('decidePattern', () => {
  it('gives every point back when it releases, tells the members once and is written down', async () => {
    const { ring, before, moderator, id, publicId, hold } = await aHeldRing();
    expect(await pointsOf(ring)).toBe(0);
    expect(await decidePattern(as(moderator), { publicId, decision: 'release', reason })).toMatchObject({
      ok: true,
    });
    expect(await queuedJobs(db, settlePatternTask)).toContainEqual({ patternId: id });
    await settlePattern(db, id);
    await settlePattern(db, id);
    expect(await pointsOf(ring)).toBe(before);
    for (const { id: memberId } of ring)
      expect(
        (await kindsAbout(db, 'member', memberId)).filter((kind) => kind === 'award.judged'),
      ).toHaveLength(1);
    expect(await auditsAbout(db, 'award-pattern', id)).toEqual([
      { action: 'pattern.release', actorId: moderator.id },
    ]);
    expect(await getHold(db, hold)).toMatchObject({ state: 'released', reason, entries: 0 });
    // What was released is not held again for the same.
    await lookForRings(db, new Date(), { everybody: true });
    expect(await pointsOf(ring)).toBe(before);
  });

  it('can be taken back: what was released is held again, what was confirmed is released', async () => {
    const { ring, before, moderator, id, publicId } = await aHeldRing();
    for (const [decision, points] of [
      ['release', before],
      ['reopen', 0],
      ['confirm', 0],
      ['reopen', 0],
      ['release', before],
    ] as const) {
      expect(await decidePattern(as(moderator), { publicId, decision, reason })).toMatchObject({ ok: true });
      await settlePattern(db, id);
      expect(await pointsOf(ring)).toBe(points);
    }
  });

  it('lets nobody decide about themselves, nobody but moderators decide, and nobody decide twice', async () => {
    const [moderator, member] = [await aMember(db, { role: 'moderator' }), await aMember(db)];
    const { publicId } = await aPattern(db, { memberIds: [moderator.id, member.id] });
    const decide = (actor: MemberActor) =>
      decidePattern(as(actor), { publicId, decision: 'confirm', reason });
    expect(await decide(moderator)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'own-content' },
    });
    expect(await decide(member)).toMatchObject({ ok: false, problem: { code: 'refused' } });
    const others = await Promise.all(
      Array.from({ length: 8 }, async () => decide(await aMember(db, { role: 'moderator' }))),
    );
    expect(others.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await decidePattern(as(moderator), { publicId: 'nobodysthing', decision: 'confirm', reason }),
    ).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
  });

  it('shows the team the accounts, their pairs and what they say', async () => {
    const { ring, publicId, hold } = await aHeldRing();
    const words = 'We repair machines together and read each other.';
    const own = await getHold(db, hold);
    const author = ring.find(({ id }) => id === own?.memberId) as MemberActor;
    expect(await contestHold(as(author), { publicId: hold, words })).toMatchObject({ ok: true });
    const pattern = await getPattern(db, publicId);
    expect(pattern?.members).toHaveLength(4);
    expect(pattern?.pairs).toHaveLength(12);
    expect(pattern?.members.filter(({ contestWords }) => contestWords === words)).toHaveLength(1);
    expect((await listPatterns(db, 'open', null)).find((line) => line.publicId === publicId)).toMatchObject({
      accounts: 4,
      contested: 1,
    });
  });
});

describe('contestHold', () => {
  it('is taken once, from the member alone, while nothing is decided', async () => {
    const [member, other] = [await aMember(db), await aMember(db)];
    await aPattern(db, { memberIds: [member.id, other.id], told: true });
    const [hold] = await listHolds(db, member.id);
    const publicId = hold?.publicId ?? '';
    const words = 'They asked and I answered, that is all.';
    expect(await contestHold(as(other), { publicId, words })).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => contestHold(as(member), { publicId, words })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await contestHold(as(member), { publicId: 'nobodysthing', words })).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
  });
});

describe('the notice of a hold', () => {
  it('leads to the hold and is written once, however often the fact is delivered', async () => {
    const { ring } = await aHeldRing();
    const [member] = ring as [MemberActor];
    const [fact] = await db.sql`
      select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
      from events where kind = 'award.held' and subject_id = ${member.id}`;
    for (let times = 0; times < 3; times += 1)
      await onNotableFact(as(member), fact as unknown as Parameters<typeof onNotableFact>[1]);
    expect(
      await db.sql`select kind from notifications where member_id = ${member.id} and kind = 'award-held'`,
    ).toHaveLength(1);
  });
});
