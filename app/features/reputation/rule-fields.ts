import type { RuleContent } from './point-rules';

/** The fields of the form of a rule of points. */
export interface PointRuleFields {
  sentence: string;
  points: string;
  dailyCap: string;
  pairCap: string;
  coolDown: string;
  enabled: string;
  boards: string[];
  proofs: string[];
  roles: string[];
  groups: string[];
  leastLevel: string;
  leastWords: string;
  giverDays: string;
  giverLevel: string;
  from: string;
  since: string;
  why: string;
}

/** What cannot be left empty. */
export const requiredFields = Object.fromEntries(
  ['sentence', 'points', 'enabled', 'from', 'why'].map((name) => [name, { required: true }]),
);

type Places = ReadonlyArray<{ id: number; slug: string }>;

/** A rule as its form shows it; a change begins as one from now on, without its reason. */
export function ruleFieldsOf(
  { conditions, ...rule }: RuleContent,
  { boards, groups }: { boards: Places; groups: Places },
): Partial<PointRuleFields> {
  const text = (value: number | null) => (value === null ? '' : String(value));
  const slugs = (ids: readonly number[], places: Places) =>
    places.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug);
  return {
    sentence: rule.sentence,
    points: String(rule.points),
    dailyCap: text(rule.dailyCap),
    pairCap: text(rule.pairCap),
    coolDown: text(rule.coolDown),
    enabled: rule.enabled ? 'on' : 'off',
    boards: slugs(conditions.boards, boards),
    proofs: [...conditions.proofs],
    roles: [...conditions.roles],
    groups: slugs(conditions.groups, groups),
    leastLevel: text(conditions.leastLevel),
    leastWords: text(conditions.leastWords),
    giverDays: text(conditions.giverDays),
    giverLevel: text(conditions.giverLevel),
    from: 'now',
  };
}
