import { compareMoments } from '#app/lib/moment-order';
import type { PointAct } from './point-act';
import { houseRules, type PointRule } from './point-rules';
import { staffRules } from './staff-rules';

/** All rules with all their versions: what was in force when something happened. */
export interface RuleBook {
  /** The rules that were in force for an act of this moment, each under one version. */
  at(act: PointAct, moment: string): PointRule[];
  /** The version of every rule that is in force now, on or off. */
  newest: readonly PointRule[];
  /** Every version of every rule for an act, latest first. */
  versionsFor(act: PointAct): readonly PointRule[];
  version(rule: string, version: number): PointRule | null;
}

/**
 * A book of these versions. Of the versions that are for a moment the latest written one counts, so that a change from a
 * day in the past on goes before what was in force that day. A version of the
 * house that is not written down is as the house has it.
 */
export function ruleBook(written: readonly PointRule[]): RuleBook {
  const known = new Set(written.map(keyOf));
  const all = [...written, ...houseRules.filter((rule) => !known.has(keyOf(rule)))].sort(
    (a, b) => b.version - a.version,
  );
  const byRule = new Map<string, PointRule[]>();
  for (const version of all) byRule.set(version.rule, [...(byRule.get(version.rule) ?? []), version]);
  const newest = [...byRule.values()].flatMap((versions) => versions.slice(0, 1));
  return {
    newest,
    at: (act, moment) =>
      newest
        .filter((rule) => rule.act === act)
        .flatMap(({ rule }) => byRule.get(rule)?.find((version) => isFor(version, moment)) ?? [])
        .filter(({ enabled }) => enabled),
    versionsFor: (act) => all.filter((version) => version.act === act),
    version: (rule, number) => byRule.get(rule)?.find(({ version }) => version === number) ?? null,
  };
}

const keyOf = ({ rule, version }: PointRule) => `${rule} ${version}`;

function isFor({ effectiveFrom }: PointRule, moment: string): boolean {
  return effectiveFrom === null || compareMoments(effectiveFrom, moment) <= 0;
}

/** The act that a rule of the book is for; null for one that is not in it, as those of the team's own acts are. */
export function actOf(book: RuleBook, rule: string): PointAct | null {
  return book.newest.find((known) => known.rule === rule)?.act ?? null;
}

/** The sentence beside an entry, as it was written in its version. */
export function sentenceOf(book: RuleBook, rule: string, version?: number): string {
  const exact = version === undefined ? null : book.version(rule, version);
  const known = exact ?? [...book.newest, ...staffRules].find((one) => one.rule === rule);
  return known?.sentence ?? rule;
}
