import { describe, expect, it } from 'vitest';
import { onNotableFact } from '#app/features/notifications/on-notable-fact.server';
import { listNotices } from '#app/features/notifications/notification-queries.server';
import { noticeHref, noticeText } from '#app/features/notifications/notice';
import { getSpending } from '#app/features/reputation/spending-queries.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { cancelRedemption } from '#app/features/rewards/cancel-redemption.server';
import { decideRedemption, type RedemptionDecision } from '#app/features/rewards/decide-redemption.server';
import { getRedemption } from '#app/features/rewards/redemption-queries.server';
import { remindOfRewardEnds } from '#app/features/rewards/remind-of-ends.server';
import { getReward } from '#app/features/rewards/reward-queries.server';
import { system, type MemberActor, type Role } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/factories';
import { aRedemption, aReward, aSaver } from '#tests/support/rewards';

const { db } = await testDatabase();
const keeper = await aMember(db, { role: 'marketer' });
const as = (actor: MemberActor, now = new Date()) => ({ db, actor, now });
const decide = (publicId: string, decision: RedemptionDecision, by: MemberActor = keeper) =>
  decideRedemption(as(by), { publicId, decision });
const note = 'The last bag went home with somebody yesterday.';
const stateOf = async (publicId: string) => (await getRedemption(db, publicId))?.state;

/** Delivers everything that was announced about redemptions, twice over. */
async function deliverFacts(): Promise<void> {
  const facts = await db.sql`
    select id, kind, subject_kind as "subjectKind", subject_id as "subjectId", actor_id as "actorId", payload
    from events where subject_kind = 'redemption' order by id`;
  for (const fact of [...facts, ...facts])
    await onNotableFact(as(keeper), fact as unknown as Parameters<typeof onNotableFact>[1]);
}

async function noticesOf(member: MemberActor, publicId: string) {
  await deliverFacts();
  return (await listNotices(db, member, null))
    .map((line) => ({ ...line, ownHandle: member.handle }))
    .filter((line) => line.detail['publicId'] === publicId)
    .map((line) => ({ text: noticeText(line), href: noticeHref(line) }));
}

describe('decideRedemption', () => {
  it('approves what waited, which is then sent by hand with words; each step is told once', async () => {
    const [member, reward] = [await aSaver(db), await aReward(db, { needsApproval: 'yes', stock: '2' })];
    const publicId = await aRedemption(db, { reward, member });
    expect(await stateOf(publicId)).toBe('asked');
    expect(await decide(publicId, { what: 'approve' })).toEqual({ ok: true, value: null });
    expect(await decide(publicId, { what: 'approve' })).toEqual({
      ok: false,
      problem: { code: 'not-now', state: 'approved' },
    });
    expect(await decide(publicId, { what: 'send', note: 'Parcel 4711, by bicycle.' })).toMatchObject({
      ok: true,
    });
    expect(await getRedemption(db, publicId)).toMatchObject({
      state: 'sent',
      note: 'Parcel 4711, by bicycle.',
    });
    expect((await noticesOf(member, publicId)).map(({ text }) => text).reverse()).toEqual([
      '“A bag of beans” is approved and on its way to you',
      '“A bag of beans” is yours: “Parcel 4711, by bicycle.”',
    ]);
    expect((await noticesOf(keeper, publicId)).map(({ text }) => text)).toEqual([
      '“A bag of beans” was asked for and waits for a decision',
    ]);
    const acts = await db.sql`
      select action, detail ->> 'before' as before, detail ->> 'after' as after from audit_entries
      where subject_kind = 'redemption' and actor_id = ${keeper.id}
        and subject_id = (select id from redemptions where public_id = ${publicId}) order by id`;
    expect(acts).toEqual([
      { action: 'redemption.approved', before: 'asked', after: 'approved' },
      { action: 'redemption.sent', before: 'approved', after: 'sent' },
    ]);
  });

  it('declines with the reason: the points and the piece are there again, once of twenty at once', async () => {
    const [member, reward] = [await aSaver(db, 150), await aReward(db, { needsApproval: 'yes', stock: '1' })];
    const publicId = await aRedemption(db, { reward, member });
    const all = await Promise.all(
      Array.from({ length: 20 }, () => decide(publicId, { what: 'decline', note })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getSpending(db, member.id)).toEqual({ earned: 150, spent: 0, left: 150 });
    expect(await getReward(db, reward)).toMatchObject({ taken: 0 });
    const entries =
      await db.sql`select points, state from point_entries where member_id = ${member.id} order by id`;
    expect(entries).toEqual([
      { points: 150, state: 'awarded' },
      { points: -100, state: 'spent' },
      { points: 100, state: 'reversal' },
    ]);
    expect((await noticesOf(member, publicId)).map(({ text }) => text)).toEqual([
      `“A bag of beans” was declined, and your 100 points are yours again: “${note}”`,
    ]);
    const { wrongBalances, wrongDays } = await recountPoints(db, { dryRun: true });
    expect({ wrongBalances, wrongDays }).toEqual({ wrongBalances: 0, wrongDays: 0 });
    expect(await aRedemption(db, { reward, member })).toMatch(/^[a-z0-9]{12}$/);
  });

  it('never gives back what was sent', async () => {
    const publicId = await aRedemption(db, {
      reward: await aReward(db, { delivery: 'codes', codes: ['ONE-1'] }),
    });
    expect(await stateOf(publicId)).toBe('sent');
    for (const decision of [
      { what: 'decline', note },
      { what: 'approve' },
      { what: 'retry' },
      { what: 'send', note },
    ] as const)
      expect(await decide(publicId, decision)).toEqual({
        ok: false,
        problem: { code: 'not-now', state: 'sent' },
      });
  });

  it.each(['member', 'moderator'] as Role[])('is none of a %s’s business, and nobody’s own', async (role) => {
    const publicId = await aRedemption(db);
    const refusal = (because: string) => ({ ok: false, problem: { code: 'refused', because } });
    expect(await decide(publicId, { what: 'approve' }, await aMember(db, { role }))).toEqual(
      refusal('team-only'),
    );
    const member = await aSaver(db);
    const own = await aRedemption(db, { member });
    expect(await decide(own, { what: 'approve' }, { ...member, role: 'admin' })).toEqual(
      refusal('own-content'),
    );
    expect(await decide('nobodysthing', { what: 'approve' })).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
  });
});

describe('cancelRedemption', () => {
  it('is its member’s until somebody has said yes, and gives the points back', async () => {
    const member = await aSaver(db, 100);
    const reward = await aReward(db, { needsApproval: 'yes' });
    const publicId = await aRedemption(db, { reward, member });
    expect(await cancelRedemption(as(await aSaver(db)), publicId)).toEqual({
      ok: false,
      problem: { code: 'gone' },
    });
    const all = await Promise.all(Array.from({ length: 10 }, () => cancelRedemption(as(member), publicId)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getSpending(db, member.id)).toMatchObject({ left: 100, spent: 0 });
    const approved = await aRedemption(db, { reward, member });
    await decide(approved, { what: 'approve' });
    expect(await cancelRedemption(as(member), approved)).toEqual({
      ok: false,
      problem: { code: 'refused', because: 'not-open' },
    });
  });

  it('and a decision at the same moment come to one of the two', async () => {
    for (let round = 0; round < 10; round += 1) {
      const member = await aSaver(db, 100);
      const publicId = await aRedemption(db, { member });
      const [cancelled, declined] = await Promise.all([
        cancelRedemption(as(member), publicId),
        decide(publicId, { what: 'decline', note }),
      ]);
      expect([cancelled.ok, declined.ok].filter(Boolean)).toHaveLength(1);
      expect(await getSpending(db, member.id)).toMatchObject({ left: 100, spent: 0 });
    }
  });
});

describe('the end of a reward', () => {
  it('is told once before it comes', async () => {
    const member = await aSaver(db);
    const reward = await aReward(db, { delivery: 'codes', goodDays: '30', codes: ['SECRET-CODE-1'] });
    const publicId = await aRedemption(db, { reward, member });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    const remind = (now: Date) => remindOfRewardEnds({ db, actor: system, now });
    await remind(inDays(20));
    expect((await noticesOf(member, publicId)).map(({ text }) => text)).toEqual([
      '“A bag of beans” is yours',
    ]);
    await remind(inDays(24));
    await remind(inDays(25));
    const told = (await noticesOf(member, publicId)).map(({ text }) => text);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^“A bag of beans” can be used until \d+ \w+ \d{4}, not after$/);
  });
});
