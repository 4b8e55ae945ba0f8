/**
 * How much a flag counts, and how much hides a post until a person has looked at it.
 *
 *     weight = 200 × (upheld + 1) / (decided + 2), rounded, at most 150
 *
 * of the person's earlier flags that were decided on: a first flag counts 100, nine right of nine the whole 150, three right
 * of nine 73. Fewer than a quarter right of at least four counts 0. So does a newcomer's flag until three of theirs were
 * upheld: whoever joined less than 30 days ago, has no confirmed address, or has not reached the second level; twenty
 * fresh accounts together hide nothing. A post is hidden from 300 on: by two people who are nearly always right, by three
 * whom nobody knows yet as flaggers, never by one alone. Everything that is flagged comes into the queue, whatever it weighs.
 */
export interface Flagger {
  /** Flags of theirs that have been decided on, and those after which something was done. */
  decided: number;
  upheld: number;
  /** For how many days they have been here. */
  days: number;
  confirmed: boolean;
  /** The rank of their level; 1 is a newcomer's. */
  rank: number;
  ofTeam: boolean;
}

export const hidingWeight = 300;
export const [ordinaryWeight, mostWeight] = [100, 150];
export const newcomerDays = 30;
/** So many upheld flags show that a newcomer knows what they do. */
export const provenFlags = 3;
/** From so many decided flags on, a bad record counts. */
const tellingFlags = 4;

/** What a flag of this person counts, between 0 and 150. */
export function flagWeight(flagger: Flagger): number {
  const { decided, upheld } = flagger;
  if (isUnproven(flagger)) return 0;
  if (decided >= tellingFlags && upheld * 4 < decided) return 0;
  return Math.min(mostWeight, Math.round((2 * ordinaryWeight * (upheld + 1)) / (decided + 2)));
}

function isUnproven({ days, confirmed, rank, ofTeam, upheld }: Flagger): boolean {
  if (ofTeam || upheld >= provenFlags) return false;
  return days < newcomerDays || !confirmed || rank < 2;
}

/** Whether flags of these people hide a post until somebody has looked at it. */
export function flagsHide(flaggers: readonly Flagger[]): boolean {
  return flaggers.reduce((sum, flagger) => sum + flagWeight(flagger), 0) >= hidingWeight;
}
