import { formatCount, plural } from '#app/lib/plural';
import type { CapReason } from './award-rules';
import { levels } from './level';
import type { AskableProof, Shortcoming } from './point-conditions';
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

export const proofWords: Record<AskableProof, string> = {
  'order-matched': 'the order was matched',
  invited: 'the writer was invited',
  'mail-confirmed': 'the mail address was confirmed',
  unconfirmed: 'nothing was confirmed',
};

/** The names that a reader may know of what a rule is at home in. */
export interface PlaceNames {
  boards: ReadonlyArray<{ id: number; name: string }>;
  groups: ReadonlyArray<{ id: number; name: string }>;
}

/** What a rule asks for and where it ends, a line for each thing. What a reader may not know of is not named. */
export function ruleInWords(rule: RuleContent, names: PlaceNames): string[] {
  return [...conditionsInWords(rule, names), ...limitsInWords(rule)];
}

function conditionsInWords({ conditions }: RuleContent, names: PlaceNames): string[] {
  const { boards, proofs, roles, groups, leastLevel, leastWords, giverDays, giverLevel } = conditions;
  const lines = [
    boards.length > 0 && `In ${namesOf(boards, names.boards, 'boards that are not open to you')}`,
    proofs.length > 0 && `When ${list.format(proofs.map((proof) => proofWords[proof]))}`,
    roles.length > 0 && `For whoever is ${list.format(roles)}`,
    groups.length > 0 && `For members of ${namesOf(groups, names.groups, 'groups that are not open to you')}`,
    leastLevel !== null && `For members from ${levelName(leastLevel)} on`,
    leastWords !== null && `With at least ${plural(leastWords, 'word', 'words')}`,
    giverDays !== null && `From people who joined at least ${days(giverDays)} before`,
    giverLevel !== null && `From members who are at least ${levelName(giverLevel)}`,
  ];
  return lines.filter((line) => line !== false);
}

function limitsInWords({ dailyCap, pairCap, coolDown }: RuleContent): string[] {
  const lines = [
    dailyCap !== null && `At most ${plural(dailyCap, 'point', 'points')} a day`,
    pairCap !== null && `At most ${times(pairCap)} a day from the same person`,
    coolDown !== null && `Once in ${plural(coolDown, 'minute', 'minutes')}`,
  ];
  return lines.filter((line) => line !== false);
}

const list = new Intl.ListFormat('en', { type: 'disjunction' });

function namesOf(
  ids: readonly number[],
  known: ReadonlyArray<{ id: number; name: string }>,
  others: string,
): string {
  const names = known.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return list.format(names.length < ids.length ? [...names, others] : names);
}
