import { newPublicId } from '#app/lib/public-id';
import type { MemberActor } from '#app/policy/actor';
import { getActor } from '#app/features/accounts/member-queries.server';
import { challengeDraft } from '#app/features/reputation/challenges/challenge-draft.server';
import { joinChallenge } from '#app/features/reputation/challenges/join-challenge.server';
import { saveChallenge } from '#app/features/reputation/challenges/save-challenge.server';
import { settleChallenges } from '#app/features/reputation/challenges/settle-challenges.server';
import { addCodes } from '#app/features/rewards/add-codes.server';
import { decideRedemption, type RedemptionDecision } from '#app/features/rewards/decide-redemption.server';
import { redeemReward } from '#app/features/rewards/redeem-reward.server';
import { rewardDraft } from '#app/features/rewards/reward-draft.server';
import { saveReward } from '#app/features/rewards/save-reward.server';
import type { DemoRedemption, DemoReward } from '../content/reward-types';
import type { Moment } from '../content/types';
import { momentOf } from '../moment';
import type { DemoLoad } from './demo-load';

/** The catalogue and what was redeemed of it, by the commands themselves: after what help has earned. */
export async function loadRewards(load: DemoLoad): Promise<void> {
  const known = new Map<string, string>();
  for (const reward of load.content.rewards) known.set(reward.key, await loadReward(load, reward));
  for (const redemption of load.content.redemptions)
    await loadRedemption(load, redemption, known.get(redemption.reward) ?? '');
}

/** Challenges and who joined them, counted as the clock counts them. */
export async function loadChallenges(load: DemoLoad, boards: Map<string, number>): Promise<void> {
  const { tx, now, content } = load;
  const dayOf = (daysAgo: number) => momentOf({ daysAgo, at: '12:00' }, now).toISOString().slice(0, 10);
  for (const challenge of content.challenges) {
    const { by, boards: card = [], joined = [], beganDaysAgo, endsInDays, ...fields } = challenge;
    const ctx = await contextOf(load, by, { daysAgo: beganDaysAgo, at: '08:00' });
    const draft = challengeDraft.parse({
      ...{ ...fields, boards: card.map((key) => boards.get(key)), state: 'open' },
      ...{ startsOn: dayOf(beganDaysAgo), endsOn: dayOf(-endsInDays) },
    });
    const saved = await saveChallenge(ctx, { publicId: null, draft });
    if (!saved.ok) throw new Error(`challenge "${challenge.title}": ${saved.problem.code}`);
    for (const key of joined) {
      const joiner = await contextOf(load, key, { daysAgo: 0, at: '06:00' });
      const done = await joinChallenge(joiner, { publicId: saved.value.publicId, joins: true });
      if (!done.ok) throw new Error(`"${key}" for "${challenge.title}": ${done.problem.code}`);
    }
  }
  await settleChallenges(tx, now);
}

async function contextOf({ tx, now, members }: DemoLoad, key: string, moment: Moment) {
  const actor: MemberActor | null = await getActor(tx, members.get(key).id);
  if (!actor) throw new Error(`the demo content names "${key}", who cannot act`);
  return { db: tx, actor, now: momentOf(moment, now) };
}

async function loadReward(load: DemoLoad, reward: DemoReward): Promise<string> {
  const { key, by, codes, level, needsApproval, daysAgo, at, ...fields } = reward;
  const ctx = await contextOf(load, by, { daysAgo, at });
  const draft = rewardDraft.parse({
    ...fields,
    ...{
      state: 'open',
      offeredTo: level ? `level:${level}` : 'members',
      needsApproval: needsApproval ? 'yes' : 'no',
    },
  });
  const saved = await saveReward(ctx, { publicId: null, draft });
  if (!saved.ok) throw new Error(`reward "${key}": ${saved.problem.code}`);
  const { publicId } = saved.value;
  if (codes) await addCodes(ctx, { publicId, codes });
  return publicId;
}

async function loadRedemption(load: DemoLoad, redemption: DemoRedemption, publicId: string): Promise<void> {
  const { by, reward, outcome, daysAgo, at } = redemption;
  const key = newPublicId();
  const ctx = await contextOf(load, by, { daysAgo, at });
  const redeemed = await redeemReward(ctx, { publicId, key, lendsMail: false });
  if (!redeemed.ok) throw new Error(`"${reward}" for "${by}": ${redeemed.problem.code}`);
  if (!outcome) return;
  const steps: RedemptionDecision[] =
    outcome.what === 'send'
      ? [{ what: 'approve' }, { what: 'send', note: outcome.note }]
      : [{ what: 'decline', note: outcome.note }];
  const team = await contextOf(load, outcome.by, { daysAgo: daysAgo - 1, at });
  for (const decision of steps) {
    const decided = await decideRedemption(team, { publicId: key, decision });
    if (!decided.ok) throw new Error(`decision about "${reward}" for "${by}": ${decided.problem.code}`);
  }
}
