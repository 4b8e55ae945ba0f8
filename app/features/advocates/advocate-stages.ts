/**
 * Where a person stands with the community, by rules that can be read aloud.
 *
 * The rules are data: the statement that scores turns them into SQL for everybody at once, `stageOf` applies the
 * same rows to one person. The first rule that holds decides.
 */

export type Stage = 'new' | 'active' | 'helper' | 'advocate' | 'lapsing' | 'lapsed';

/** What the rules look at. Ages are whole days before the scoring day; days of help are of the last half-year. */
export interface Signs {
  /** Null when there was no act in the two years that count. */
  readonly daysSinceLastAct: number | null;
  readonly daysSinceFirstAct: number | null;
  readonly helpingDays: number;
  readonly landedDays: number;
}

export type Condition = readonly [sign: keyof Signs, is: 'at least' | 'at most', value: number];

export interface StageRule {
  readonly stage: Stage;
  readonly label: string;
  readonly rule: string;
  /** All of them must hold. */
  readonly when: readonly Condition[];
}

/** The half-year over which days of help are counted. */
export const STAGE_WINDOW_DAYS = 180;

/** A person without any act in the two years that count is as far away as can be. */
export const NEVER_DAYS = 9999;

export const stageRules: readonly StageRule[] = [
  {
    stage: 'lapsed',
    label: 'Lapsed',
    rule: 'No contribution for more than 180 days.',
    when: [['daysSinceLastAct', 'at least', 181]],
  },
  {
    stage: 'lapsing',
    label: 'Lapsing',
    rule: 'No contribution for more than 90 days.',
    when: [['daysSinceLastAct', 'at least', 91]],
  },
  {
    stage: 'lapsing',
    label: 'Lapsing',
    rule: 'Helped on three or more days in the last 180, but not a word for more than 45 days.',
    when: [
      ['daysSinceLastAct', 'at least', 46],
      ['helpingDays', 'at least', 3],
    ],
  },
  {
    stage: 'advocate',
    label: 'Advocate',
    rule: 'Help that landed in full on five or more days in the last 180.',
    when: [['landedDays', 'at least', 5]],
  },
  {
    stage: 'helper',
    label: 'Helper',
    rule: 'Answered somebody or reviewed something on three or more days in the last 180.',
    when: [['helpingDays', 'at least', 3]],
  },
  {
    stage: 'new',
    label: 'New',
    rule: 'First contribution within the last 30 days.',
    when: [['daysSinceFirstAct', 'at most', 30]],
  },
  { stage: 'active', label: 'Active', rule: 'Contributed within the last 90 days.', when: [] },
];

/** The stage that the first fitting rule gives, with that rule. */
export function stageOf(signs: Signs): StageRule {
  const rule = stageRules.find(({ when }) => when.every((condition) => holds(condition, signs)));
  if (!rule) throw new Error('the last rule must fit everybody');
  return rule;
}

function holds([sign, is, value]: Condition, signs: Signs): boolean {
  const seen = signs[sign] ?? NEVER_DAYS;
  return is === 'at least' ? seen >= value : seen <= value;
}
