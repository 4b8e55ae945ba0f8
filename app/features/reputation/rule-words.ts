import { formatCount, plural } from '#app/lib/plural';
import type { CapReason } from './award-rules';
import { levels } from './level';
import type { Shortcoming } from './point-conditions';
import type { RuleContent } from './point-rules';

/** Why an entry gave nothing, in words. What suspicion is made of stays with the team; what a rule asks is plain. */
export function describeLimit(reason: CapReason | Shortcoming, rule: RuleContent): string {
  return limits[reason](rule);
}

const times = (count: number | null) => plural(count ?? 0, 'time', 'times');
const days = (count: number | null) => plural(count ?? 0, 'day', 'days');

const limits: Record<CapReason | Shortcoming, (rule: RuleContent) => string> = {
  'daily-cap': ({ dailyCap }) =>
    `This rule gives at most ${formatCount(dailyCap ?? 0)} points a day; the day's share was used up.`,
  'pair-cap': ({ pairCap }) => `One person can award another at most ${times(pairCap)} a day by this rule.`,
  'cool-down': ({ coolDown }) =>
    `This rule gives points once in ${plural(coolDown ?? 0, 'minute', 'minutes')}.`,
  'too-short': ({ conditions }) =>
    `This rule is for at least ${plural(conditions.leastWords ?? 0, 'word', 'words')}.`,
  level: ({ conditions }) => `This rule gives points to members from ${levelName(conditions.leastLevel)} on.`,
  'giver-new': ({ conditions }) =>
    `It counts from people who joined at least ${days(conditions.giverDays)} before.`,
  'giver-level': ({ conditions }) =>
    `It counts from members who are at least ${levelName(conditions.giverLevel)}.`,
};

/** The name of the level of a rank. */
function levelName(rank: number | null): string {
  return levels.find((level) => level.rank === rank)?.name ?? '';
}
