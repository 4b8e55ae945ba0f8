/**
 * A pattern: accounts that mostly lift each other, held until somebody of the team has looked.
 *
 * Owned by the reputation room (tables award_pairs, award_patterns, award_holds). Found by the clock on the kept sums of
 * pairs; what its accounts give each other from then on, and gave within the window, stands in the ledger as held, with
 * no points. Announces award.held once for each member, and award.judged. Releasing gives everything back.
 */
export type PatternState = 'open' | 'confirmed' | 'released';

/** What the team can do with a pattern: `reopen` undoes either decision. */
export const patternDecisions = ['release', 'confirm', 'reopen'] as const;
export type PatternDecision = (typeof patternDecisions)[number];

/** Where a decision leads. */
export const stateAfter: Record<PatternDecision, PatternState> = {
  release: 'released',
  confirm: 'confirmed',
  reopen: 'open',
};

/** What can be decided about a pattern in a state. */
export function decisionsFor(state: PatternState): PatternDecision[] {
  return state === 'open' ? ['release', 'confirm'] : ['reopen'];
}

/** A decision in the words of its button. */
export const decisionWords: Record<PatternDecision, string> = {
  release: 'Release: give the points',
  confirm: 'Confirm: the points stay held',
  reopen: 'Look again: hold the points until it is decided anew',
};

/** A state as its members and the team read it. */
export const patternStateWords: Record<PatternState, string> = {
  open: 'Waits for the team',
  confirmed: 'Confirmed',
  released: 'Released',
};

/** Days for which accounts that the team released are not held again as the same pattern. */
export const trustDays = 180;
