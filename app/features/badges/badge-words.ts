import { formatCount, plural } from '#app/lib/plural';
import type { BadgeContent, BadgeKind, BadgePeriod } from './badge';
import { actPhrases, praisePhrases } from './badge-act';

/** The kinds of badges as somebody chooses one. */
export const kindWords: Record<BadgeKind, { label: string; hint: string }> = {
  first: { label: 'The first time', hint: 'For an act that is done for the first time.' },
  count: { label: 'A number of times', hint: 'For an act that was done so many times.' },
  streak: { label: 'Without a break', hint: 'For an act that was done in each of so many weeks.' },
  quality: { label: 'What others find good', hint: 'For one post that so many others found good.' },
  tenure: { label: 'Years of membership', hint: 'For having been here for so long.' },
  hand: {
    label: 'By hand',
    hint: 'For what no rule can see: a person of the team gives it, for an act that it leads to.',
  },
  set: { label: 'One of each', hint: 'For several acts, each done once.' },
};

export const periodWords: Record<BadgePeriod, { one: string; other: string }> = {
  day: { one: 'day', other: 'days' },
  week: { one: 'week', other: 'weeks' },
  month: { one: 'month', other: 'months' },
};

/** The rule of a badge in a sentence, exactly as it is applied. */
export function ruleInWords(content: BadgeContent): string {
  return `${sentences[content.kind](content)}.`;
}

const sentences: Record<BadgeKind, (content: BadgeContent) => string> = {
  first: ({ act }) => (act ? actPhrases[act].one : ''),
  count: ({ act, number }) =>
    act ? (number === 1 ? actPhrases[act].one : actPhrases[act].many(formatCount(number))) : '',
  streak: ({ act, number, every }) => {
    const { one, other } = periodWords[every ?? 'week'];
    return `${act ? actPhrases[act].one : ''} in each of ${plural(number, one, other)} in a row (UTC)`;
  },
  quality: ({ post, number }) => (post ? praisePhrases[post].rule(formatCount(number)) : ''),
  tenure: ({ number, activeDays }) => {
    const joined = `Joined ${plural(number, 'year', 'years')} ago`;
    return activeDays === null
      ? joined
      : `${joined} and wrote something in the last ${plural(activeDays, 'day', 'days')}`;
  },
  hand: ({ purpose }) => `Given by a person of the team: ${(purpose ?? '').replace(/\.$/, '')}`,
  set: ({ acts }) => `Did each of these: ${acts.map((act) => lowered(actPhrases[act].one)).join('; ')}`,
};

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** How many hold it, of how many: both numbers, then the share. */
export function rarityInWords(holders: number, people: number): string {
  const of = `${formatCount(holders)} of ${plural(people, 'member', 'members')}`;
  return people === 0 || holders === 0 ? of : `${of} (${shareOf(holders, people)})`;
}

function shareOf(holders: number, people: number): string {
  const share = (100 * holders) / people;
  return share < 1 ? 'under 1 %' : `${Math.round(share)} %`;
}
