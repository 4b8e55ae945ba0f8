import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { listReadableBoards } from '../boards/board-queries.server';
import { listGroups } from '../groups/group-queries.server';
import { actTraits } from './point-act';
import type { PointRule } from './point-rules';
import { loadRuleBook } from './rule-book-queries.server';
import { ruleInWords, type PlaceNames } from './rule-words';

/** Boards and groups that a reader may know of, with the words of their address. */
export interface RulePlaces extends PlaceNames {
  boards: Array<{ id: number; slug: string; name: string }>;
  groups: Array<{ id: number; slug: string; name: string }>;
}

export async function listRulePlaces(db: Db, viewer: Actor): Promise<RulePlaces> {
  const [boards, groups] = await Promise.all([listReadableBoards(db, viewer), listGroups(db, viewer)]);
  const named = ({ id, slug, name }: { id: number; slug: string; name: string }) => ({ id, slug, name });
  return { boards: boards.map(named), groups: groups.map(named) };
}

/** A rule as its readers see it. */
export interface ShownRule {
  rule: string;
  version: number;
  enabled: boolean;
  /** What happens, and what a member reads. */
  label: string;
  sentence: string;
  points: number;
  lines: string[];
}

/** A rule in words. */
export function shownRule(rule: PointRule, places: PlaceNames): ShownRule {
  const { rule: name, version, enabled, sentence, points } = rule;
  const { label } = actTraits[rule.act];
  return { rule: name, version, enabled, label, sentence, points, lines: ruleInWords(rule, places) };
}

/** The rules as they are now, those in force first; who may not write them reads those in force alone. */
export async function listShownRules(db: Db, viewer: Actor): Promise<ShownRule[]> {
  const [book, places] = [await loadRuleBook(db), await listRulePlaces(db, viewer)];
  return book.newest
    .map((rule) => shownRule(rule, places))
    .sort((a, b) => Number(b.enabled) - Number(a.enabled) || b.points - a.points);
}
