import type { Db } from '#db/client';
import { noConditions } from './point-conditions';
import type { PointRule } from './point-rules';
import { ruleBook, type RuleBook } from './rule-book';

/** All rules as they are written down: some dozens of rows, read once for a settlement of however many facts. */
export async function loadRuleBook(db: Db): Promise<RuleBook> {
  const written = await db.sql<PointRule[]>`
    select rule, version, act, conditions, points, daily_cap as "dailyCap", pair_cap as "pairCap", cool_down as "coolDown",
           enabled, sentence, effective_from as "effectiveFrom"
    from point_rules`;
  // A version that was written before a condition came to be does not ask for it.
  return ruleBook(
    written.map((version) => ({ ...version, conditions: { ...noConditions, ...version.conditions } })),
  );
}

/** What a rule has given a member: a line behind a sum. */
export interface PointsByRule {
  rule: string;
  points: number;
  awards: number;
  sentence: string;
}
