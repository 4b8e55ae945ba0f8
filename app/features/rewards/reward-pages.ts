/** The pages that change with a reward: its own and the catalogue. */
export function rewardPages(rewardId: number): string[] {
  return ['rewards', `reward:${rewardId}`];
}
