/**
 * A burst: votes of one account that follow each other within minutes, towards whomever. Far more of them than people of
 * this community give is how accounts are used that were made or lent to vote; it is held, never refused, because somebody
 * who reads a whole evening's talk at once may do the same.
 */
export interface VoteBurst {
  voterId: number;
  fromAt: string;
  untilAt: string;
  votes: number;
  /** Who got them. */
  receivers: number[];
  /** Whether its account used a browser that one of them used. */
  sharesBrowser: boolean;
}

/** What bursts of everybody else look like. */
export interface UsualBursts {
  /** What 99 of 100 of them stay within. */
  usual: number;
  compared: number;
}

/** When a burst is far more than people give: figures of the house, which its team alone reads. */
export const voteRate = {
  /** Votes further apart belong to two bursts. */
  gapMinutes: 2,
  /** Fewer votes are no burst, and neither are fewer than so many times what 99 of 100 stay within. */
  plain: { least: 12, times: 3 },
  /** The same where something else speaks for a hold. */
  hinted: { least: 8, times: 2 },
  /** So many votes for each of those who got them are towards the same people. */
  samePeople: 4,
  /** Bursts of so many days are what one is compared with; with fewer than so many nobody is judged. */
  compareDays: 30,
  leastCompared: 100,
} as const;

/** Whether a burst is far more than people here give. */
export function isFarMore(
  { votes, receivers, sharesBrowser }: VoteBurst,
  { usual, compared }: UsualBursts,
): boolean {
  if (compared < voteRate.leastCompared) return false;
  const isHinted = sharesBrowser || votes >= voteRate.samePeople * receivers.length;
  const { least, times } = isHinted ? voteRate.hinted : voteRate.plain;
  return votes >= least && votes > times * usual;
}
