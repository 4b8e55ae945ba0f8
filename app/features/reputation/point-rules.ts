import type { PointAct } from './point-act';
import { noConditions, type PointConditions } from './point-conditions';

/**
 * Points: what help is worth here, and how it is written down.
 *
 * Owned by the reputation room (tables point_rules, point_entries, balances, point_days, badge_grants). Listens to
 * votes, acceptances and reviews; announces badge.granted and level.reached. The ledger is append-only; a balance is
 * the sum of its entries; nothing anybody does to their own words earns anything; no rule ever sees a review's stars.
 */
export interface RuleContent {
  act: PointAct;
  conditions: PointConditions;
  points: number;
  /** Points by this rule for one member in a day (UTC); what is above is written down as capped. */
  dailyCap: number | null;
  /** Awards by this rule from one giver to one receiver in a day (UTC). */
  pairCap: number | null;
  /** Minutes between two awards of this rule to one member. */
  coolDown: number | null;
  enabled: boolean;
  /** What a member reads beside the entry. */
  sentence: string;
}

/** A rule under its version. A change is a new version: entries keep the one they were made under. */
export interface PointRule extends RuleContent {
  rule: string;
  version: number;
  /** The facts that it is for: those of this moment and later; null for all. */
  effectiveFrom: string | null;
}

const plain = { version: 1, effectiveFrom: null, conditions: noConditions, coolDown: null, enabled: true };

/**
 * The rules of a new house. The pair caps keep two friends from lifting each other; the daily caps keep one lucky post
 * from outweighing a month of help. An accepted answer has no daily cap: only an asker can give it, once a question.
 */
export const houseRules: readonly PointRule[] = (
  [
    ['reply.accepted', 15, null, 3, 'Your answer was accepted by the person who asked'],
    ['reply.voted', 10, 200, 3, 'Somebody found your reply helpful'],
    ['reply.downvoted', -2, null, null, 'Your reply was voted down where it was imported from'],
    ['thread.voted', 5, 100, 3, 'Somebody found your thread worth reading'],
    ['thread.downvoted', -2, null, null, 'Your thread was voted down where it was imported from'],
    ['answer.chosen', 2, 20, null, 'You said which answer solved your question'],
    ['review.published', 10, 30, null, 'Your review was published, whatever its stars'],
    ['review.with-photo', 5, 15, null, 'Your review shows the product in use'],
    ['review.found-helpful', 5, 100, 3, 'Somebody found your review helpful'],
  ] as const
).map(([act, points, dailyCap, pairCap, sentence]) => ({
  ...plain,
  ...{ rule: act, act, points, dailyCap, pairCap, sentence },
}));
