import type { Actor } from '#app/policy/actor';
import { isAmong, rankOf } from '#app/policy/audience';
import type { Db } from '#db/client';
import { getPoints } from '../reputation/level-queries.server';
import { addedInWords, rightsInWords } from './level-rights';
import { getRulesDate, listLevelRights } from './level-right-queries.server';
import { publicRule } from './public-rule';
import { listRulesInForce } from './rule-queries.server';
import type { LadderStep } from './ui/level-ladder';

/** A level as the reputation room has it. */
interface KnownLevel {
  rank: number;
  name: string;
  from: number;
}

/** The public page of rules, made from the rules and the rights in force. */
export async function loadRulesPage(db: Db, viewer: Actor, levels: readonly KnownLevel[]) {
  const [rules, rights, changedAt, points] = await Promise.all([
    listRulesInForce(db),
    listLevelRights(db),
    getRulesDate(db),
    viewer.kind === 'member' ? getPoints(db, viewer.id) : null,
  ]);
  const steps = levels.map(({ name, from, rank }): LadderStep => {
    const [now, before] = [rights[rank - 1], rights[rank - 2]];
    if (!now) return { name, from, can: [] };
    return { name, from, can: before ? addedInWords(before, now) : rightsInWords(now) };
  });
  const next = levels.find(({ from }) => points !== null && from > points);
  const level = levels.find(({ rank }) => rank === rankOf(viewer));
  return {
    rules: rules
      .filter(({ seenBy }) => seenBy === null || isAmong(viewer, seenBy))
      .map(({ rule }) => publicRule(rule)),
    changedAt,
    steps,
    own: level
      ? { level: level.name, next: next ? { level: next.name, missing: next.from - (points ?? 0) } : null }
      : null,
  };
}
