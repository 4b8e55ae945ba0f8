import type { PointRule } from './point-rules';

/** What has been given that a new award has to be weighed against. */
export interface AwardHistory {
  /** Points already given to this member by this rule on this day. */
  pointsToday: number;
  /** Awards already given by this giver to this member by this rule on this day. */
  awardsOfPairToday: number;
  /** Minutes to the nearest award of this member by this rule; left out where the rule does not ask. */
  minutesApart?: number;
}

export type CapReason = 'daily-cap' | 'pair-cap' | 'cool-down';

/** What a fact gives: points, or nothing with its reason. Both become a row. */
export type AwardOutcome =
  { state: 'awarded'; points: number; reason: null } | { state: 'capped'; points: 0; reason: CapReason };

/** Weighs one award against the caps of its rule. Pure; the caller holds the member's ledger while it asks. */
export function weighAward(rule: PointRule, history: AwardHistory): AwardOutcome {
  if (rule.pairCap !== null && history.awardsOfPairToday >= rule.pairCap) return capped('pair-cap');
  if (rule.dailyCap !== null && history.pointsToday + rule.points > rule.dailyCap) return capped('daily-cap');
  if (rule.coolDown !== null && (history.minutesApart ?? Infinity) < rule.coolDown)
    return capped('cool-down');
  return { state: 'awarded', points: rule.points, reason: null };
}

const capped = (reason: CapReason): AwardOutcome => ({ state: 'capped', points: 0, reason });
