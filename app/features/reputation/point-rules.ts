/**
 * Points: what help is worth here, and how it is written down.
 *
 * Owned by the reputation room (tables point_rules, point_entries, balances, point_days, badge_grants). Listens to
 * votes, acceptances and reviews; announces badge.granted and level.reached. The ledger is append-only; a balance is
 * the sum of its entries; nothing anybody does to their own words earns anything; no rule ever sees a review's stars.
 */
export type PointRuleName =
  | 'reply.accepted'
  | 'reply.voted'
  | 'reply.downvoted'
  | 'thread.voted'
  | 'thread.downvoted'
  | 'answer.chosen'
  | 'review.published'
  | 'review.with-photo'
  | 'review.found-helpful';

/** A rule under its version. A change is a new version: entries keep the one they were made under. */
export interface PointRule {
  rule: PointRuleName;
  version: number;
  points: number;
  /** Points by this rule for one member in a day (UTC); what is above is written down as capped. */
  dailyCap: number | null;
  /** Awards by this rule from one giver to one receiver in a day (UTC). */
  pairCap: number | null;
  sentence: string;
}

/**
 * The rules in force. The pair caps keep two friends from lifting each other; the daily caps keep one lucky post from
 * outweighing a month of help. An accepted answer has no daily cap: only an asker can give it, once a question.
 */
export const pointRules: readonly PointRule[] = [
  {
    rule: 'reply.accepted',
    version: 1,
    points: 15,
    dailyCap: null,
    pairCap: 3,
    sentence: 'Your answer was accepted by the person who asked',
  },
  {
    rule: 'reply.voted',
    version: 1,
    points: 10,
    dailyCap: 200,
    pairCap: 3,
    sentence: 'Somebody found your reply helpful',
  },
  {
    rule: 'reply.downvoted',
    version: 1,
    points: -2,
    dailyCap: null,
    pairCap: null,
    sentence: 'Your reply was voted down where it was imported from',
  },
  {
    rule: 'thread.voted',
    version: 1,
    points: 5,
    dailyCap: 100,
    pairCap: 3,
    sentence: 'Somebody found your thread worth reading',
  },
  {
    rule: 'thread.downvoted',
    version: 1,
    points: -2,
    dailyCap: null,
    pairCap: null,
    sentence: 'Your thread was voted down where it was imported from',
  },
  {
    rule: 'answer.chosen',
    version: 1,
    points: 2,
    dailyCap: 20,
    pairCap: null,
    sentence: 'You said which answer solved your question',
  },
  {
    rule: 'review.published',
    version: 1,
    points: 10,
    dailyCap: 30,
    pairCap: null,
    sentence: 'Your review was published, whatever its stars',
  },
  {
    rule: 'review.with-photo',
    version: 1,
    points: 5,
    dailyCap: 15,
    pairCap: null,
    sentence: 'Your review shows the product in use',
  },
  {
    rule: 'review.found-helpful',
    version: 1,
    points: 5,
    dailyCap: 100,
    pairCap: 3,
    sentence: 'Somebody found your review helpful',
  },
];

/** The rule in force under this name. */
export function currentRule(name: PointRuleName): PointRule {
  const rules = pointRules.filter((rule) => rule.rule === name);
  const newest = rules.reduce(
    (best, rule) => (rule.version > best.version ? rule : best),
    rules[0] as PointRule,
  );
  return newest;
}

/** The sentence that a member reads beside an entry. */
export function sentenceOf(rule: string): string {
  return pointRules.find((known) => known.rule === rule)?.sentence ?? rule;
}

/** Why an entry gave nothing, in words. Detection thresholds stay with the team; caps are plain. */
export function describeCap(reason: 'daily-cap' | 'pair-cap', rule: PointRule): string {
  return reason === 'daily-cap'
    ? `This rule gives at most ${rule.dailyCap} points a day; the day's share was used up.`
    : `One person can award another at most ${rule.pairCap} times a day by this rule.`;
}
