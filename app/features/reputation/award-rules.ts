import type { PointRule } from './point-rules';

/** What has been given today that a new award has to be weighed against. */
export interface AwardHistory {
  /** Points already given to this member by this rule on this day. */
  pointsToday: number;
  /** Awards already given by this giver to this member by this rule on this day. */
  awardsOfPairToday: number;
}

/** What a fact gives: points, or nothing with its reason. Both become a row. */
export type AwardOutcome =
  | { state: 'awarded'; points: number; reason: null }
  | { state: 'capped'; points: 0; reason: 'daily-cap' | 'pair-cap' };

/** Weighs one award against the caps of its rule. Pure; the caller holds the member's ledger while it asks. */
export function weighAward(rule: PointRule, history: AwardHistory): AwardOutcome {
  if (rule.pairCap !== null && history.awardsOfPairToday >= rule.pairCap)
    return { state: 'capped', points: 0, reason: 'pair-cap' };
  if (rule.dailyCap !== null && history.pointsToday + rule.points > rule.dailyCap)
    return { state: 'capped', points: 0, reason: 'daily-cap' };
  return { state: 'awarded', points: rule.points, reason: null };
}
