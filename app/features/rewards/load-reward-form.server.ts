import type { Choice } from '#app/components/field/select';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { listGroups } from '../groups/group-queries.server';
import { getHook } from './reward-queries.server';
import type { Reward } from './reward';
import type { RewardFields } from './ui/reward-form';

/** Whom a reward can be offered to in this house. */
export async function listRewardAudiences(
  db: Db,
  { actor, levels }: { actor: Actor; levels: ReadonlyArray<{ rank: number; name: string }> },
): Promise<Choice[]> {
  const groups = await listGroups(db, actor);
  return [
    { value: 'members', label: 'All members' },
    ...levels
      .filter(({ rank }) => rank > 1)
      .map(({ rank, name }) => ({ value: `level:${rank}`, label: `From the level ${name} on` })),
    ...groups.map(({ id, name }) => ({ value: `group:${id}`, label: `The group ${name}` })),
  ];
}

/** A reward as its form shows it. */
export async function rewardFields(db: Db, reward: Reward): Promise<RewardFields> {
  const hook = await getHook(db, reward.id);
  const typed = (value: number | null) => (value === null ? '' : String(value));
  return {
    ...{ title: reward.title, words: reward.words, cost: String(reward.cost), offeredTo: reward.offeredTo },
    stock: reward.delivery === 'codes' ? '' : typed(reward.stock),
    ...{ perMember: typed(reward.perMember), goodDays: typed(reward.goodDays), delivery: reward.delivery },
    opensOn: reward.opensAt?.slice(0, 10) ?? '',
    closesOn: reward.closesAt ? new Date(Date.parse(reward.closesAt) - 1).toISOString().slice(0, 10) : '',
    needsApproval: reward.needsApproval ? 'yes' : 'no',
    ...{ hookUrl: hook?.url ?? '', gift: reward.gift ?? '', worth: reward.worth, state: reward.state },
  };
}
