import type { Db } from '#db/client';
import { listCalls, weighCalls } from './award-plan.server';
import { AwardScales } from './award-scales';
import { listEarningFacts, type AwardSubjectKind } from './earning-facts.server';
import { loadJoinDates } from './fairness/load-pair-memory.server';
import { PairMemory } from './fairness/pair-memory';
import { loadRuleBook } from './rule-book-queries.server';
import { writePlan } from './write-awards.server';

interface Subjects {
  kind: AwardSubjectKind;
  ids: number[];
}

/**
 * Awards a past that was written all at once: what the facts of these subjects call for, weighed in the order in
 * which they happened, so that caps fall as they would have fallen day by day. Only for subjects that have no
 * entries yet; everybody else settles one subject at a time.
 */
export async function settleHistory(tx: Db, subjects: readonly Subjects[]): Promise<number> {
  const facts = await listEarningFacts(
    tx,
    subjects.flatMap(({ kind, ids }) => ids.map((id) => ({ kind, id }))),
  );
  const joinDates = await loadJoinDates(
    tx,
    facts.flatMap(({ giverId }) => giverId ?? []),
  );
  const scales = new AwardScales([], new PairMemory(joinDates));
  const awards = weighCalls(scales, await listCalls(tx, await loadRuleBook(tx), facts));
  await writePlan(tx, { reversals: [], awards });
  return awards.length;
}
