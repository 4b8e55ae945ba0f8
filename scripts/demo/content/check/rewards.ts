import { asksForReviews } from '#app/features/rewards/reward';
import { actProblems } from './acts';
import { isTeam, type Known } from './known';

/** Rewards are the team's, ask for points alone, and are redeemed by people who are there. */
export function rewardProblems(known: Known): string[] {
  const { challenges, rewards, redemptions } = known.content;
  const keys = new Set(rewards.map(({ key }) => key));
  return [
    ...rewards.flatMap((reward) => [
      ...actProblems(`reward ${reward.key}`, reward, known),
      ...(isTeam(known.people.get(reward.by))
        ? []
        : [`reward ${reward.key}: ${reward.by} is not of the team`]),
      ...(asksForReviews(`${reward.title} ${reward.words}`)
        ? [`reward ${reward.key}: speaks of reviews`]
        : []),
    ]),
    ...challenges.flatMap(({ title, by, boards = [], joined = [], beganDaysAgo }) => [
      ...actProblems(`challenge ${title}`, { by, daysAgo: beganDaysAgo, at: '08:00' }, known),
      ...boards
        .filter((key) => !known.content.boards.some((board) => board.key === key && board.seenBy !== 'staff'))
        .map((key) => `challenge ${title}: there is no open board ${key}`),
      ...joined.filter((key) => !known.people.has(key)).map((key) => `challenge ${title}: nobody is ${key}`),
    ]),
    ...redemptions.flatMap((act) => [
      ...actProblems(`redemption of ${act.reward}`, act, known),
      ...(keys.has(act.reward) ? [] : [`redemption of ${act.reward}: there is no such reward`]),
      ...(isTeam(known.people.get(act.by)) ? [`redemption of ${act.reward}: ${act.by} is of the team`] : []),
    ]),
  ];
}
