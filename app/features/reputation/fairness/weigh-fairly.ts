import { weighAward, type AwardHistory, type AwardOutcome } from '../award-rules';
import type { PointRule } from '../point-rules';
import { worthAfter } from './falling-value';

/** What is known about giver and receiver when an award is weighed. */
export interface PairEvidence {
  /** Awards that this giver gave this receiver by this rule within the window. */
  earlier: number;
  /** The giver's account had only just been made. */
  isNewAccount: boolean;
  /** What the pattern is that both stand in, where one is open or confirmed. */
  heldBy: HeldReason | null;
}

/** Why an award waits for somebody of the team: a ring, or far too many votes of one account within minutes. */
export type HeldReason = 'ring' | 'burst';

/** Nobody gave it, or nothing is known of who did. */
export const noPair: PairEvidence = { earlier: 0, isNewAccount: false, heldBy: null };

/** Why an award is smaller than its rule says. */
export type LesserReason = 'repeated-pair' | 'new-account';

/** What an award comes to: by the caps of its rule, after what giver and receiver are to each other. */
export type FairOutcome =
  | Exclude<AwardOutcome, { state: 'awarded' }>
  | { state: 'awarded'; points: number; reason: LesserReason | null }
  | { state: 'capped'; points: 0; reason: LesserReason }
  | { state: 'held'; points: 0; reason: HeldReason };

/**
 * Weighs an award by its pair first and by the caps of its rule then, so that a cap is filled by what was really given.
 * Pure; the caller holds the receiver's ledger while it asks.
 */
export function weighFairly(rule: PointRule, history: AwardHistory, pair: PairEvidence): FairOutcome {
  if (pair.heldBy !== null && rule.points > 0) return { state: 'held', points: 0, reason: pair.heldBy };
  const { points, reason } = fairWorth(rule.points, pair);
  const outcome = weighAward({ ...rule, points }, history);
  if (outcome.state !== 'awarded' || reason === null) return outcome;
  return points === 0 ? { state: 'capped', points: 0, reason } : { ...outcome, reason };
}

function fairWorth(
  points: number,
  { earlier, isNewAccount }: PairEvidence,
): { points: number; reason: LesserReason | null } {
  const afterPair = worthAfter(points, earlier);
  const afterAll = isNewAccount ? worthAfter(afterPair, 1) : afterPair;
  if (afterAll === points) return { points, reason: null };
  return { points: afterAll, reason: afterPair === points ? 'new-account' : 'repeated-pair' };
}
