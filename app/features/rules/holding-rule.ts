import { formatCount, plural } from '#app/lib/plural';

/**
 * A rule about what is posted: what it looks at, what happens then, and what the author is told.
 *
 * Owned by the rules room (tables holding_rules, holding_rule_versions, rule_hits, text_prints). The posting commands of
 * boards and reviews ask it (judge-words.server.ts); it never sees the stars of a review, and a review is held by it
 * but never refused, so that what was received and what was withheld can be counted in public.
 */
export type RuleKind = RuleTest['kind'];

/** What a rule looks for, in the shape of its kind. */
export type RuleTest =
  | { kind: 'words'; words: string[] }
  | { kind: 'pattern'; pattern: string }
  | { kind: 'links'; atMost: number }
  | { kind: 'hosts'; hosts: string[] }
  | { kind: 'rate'; posts: number; minutes: number }
  | { kind: 'repeats'; hours: number; nearly: boolean; byOthers: boolean }
  | NewcomerTest;

/** Posts of people who have hardly written here, or have come only just now. */
export interface NewcomerTest {
  kind: 'newcomer';
  carries: Carried[];
  /** As long as fewer of their posts than this are public. */
  firstPosts: number;
  /** And in their first hours here ... */
  hours: number;
  /** ... until so many of their posts are public; null for all of those hours. */
  postsInHours: number | null;
}

/** What a new member's post has to have in it to be held: `anything` holds each. */
export type Carried = 'links' | 'pictures' | 'mentions' | 'anything';

/** What happens to what a rule meets: it waits for the team, it is not taken, or the team is told. */
export type RuleEffect = 'hold' | 'refuse' | 'flag';

/** What a rule can concern. */
export type RuleSubject = 'thread' | 'reply' | 'review';

/** What the team decides about a rule; a change of any of it is a new version. */
export interface RuleContent {
  name: string;
  test: RuleTest;
  effect: RuleEffect;
  reason: string;
  concerns: RuleSubject[];
  boardIds: number[];
  exemptFrom: number | null;
  enabled: boolean;
}

/** A rule in force or switched off. */
export interface HoldingRule extends RuleContent {
  id: number;
  publicId: string;
  version: number;
}

export const maxRules = 200;
export const maxWords = 500;
export const maxWordLength = 80;
export const maxHosts = 500;
export const maxPatternLength = 300;
/** Longer than a week the prints of texts are not kept. */
export const maxRepeatHours = 168;

export const ruleSubjects: readonly RuleSubject[] = ['thread', 'reply', 'review'];

export const effectWords: Record<RuleEffect, string> = {
  hold: 'Held for the team',
  refuse: 'Refused',
  flag: 'Flagged to the team',
};

export const kindWords: Record<RuleKind, { label: string; hint: string }> = {
  words: {
    label: 'Words',
    hint: 'Whole words or phrases, whatever their case, accents, look-alike letters and invisible ones.',
  },
  pattern: { label: 'Pattern', hint: 'A regular expression that always ends in good time.' },
  links: { label: 'Number of links', hint: 'More links in one post than it needs.' },
  hosts: { label: 'Links to hosts', hint: 'Links to the hosts of a list and everything under them.' },
  rate: { label: 'Rate', hint: 'Many posts of one person in a short time.' },
  repeats: { label: 'Repeated text', hint: 'The same or nearly the same words again.' },
  newcomer: { label: 'New members', hint: 'The first posts of people who are new here.' },
};

export const ruleKinds = Object.keys(kindWords) as RuleKind[];

export const carriedWords: Record<Carried, string> = {
  links: 'Links',
  pictures: 'Pictures',
  mentions: 'Mentions of people',
  anything: 'Anything at all',
};

export const carriedKinds = Object.keys(carriedWords) as Carried[];

/** Why what a rule holds is in the queue. */
export function causeOf(test: RuleTest): 'new-member-link' | 'rule' {
  return test.kind === 'newcomer' && test.carries.includes('links') ? 'new-member-link' : 'rule';
}

/** What a rule looks for, in a line, for the team. */
export function testInWords(test: RuleTest): string {
  switch (test.kind) {
    case 'words':
      return `${test.words.length === 1 ? 'The word' : `Any of ${formatCount(test.words.length)} words`}: ${beginningOf(test.words)}`;
    case 'pattern':
      return `What fits ${test.pattern}`;
    case 'links':
      return `More than ${plural(test.atMost, 'link', 'links')} in a post`;
    case 'hosts':
      return `Links to any of ${plural(test.hosts.length, 'host', 'hosts')}: ${beginningOf(test.hosts)}`;
    case 'rate':
      return `More than ${plural(test.posts, 'post', 'posts')} of one person in ${plural(test.minutes, 'minute', 'minutes')}`;
    case 'repeats':
      return `${test.nearly ? 'Nearly the same' : 'The same'} words again within ${plural(test.hours, 'hour', 'hours')}${test.byOthers ? ', by others too' : ''}`;
    case 'newcomer':
      return newcomerInWords(test);
  }
}

function newcomerInWords({ carries, firstPosts, hours, postsInHours }: NewcomerTest): string {
  const until = postsInHours === null ? '' : ` until ${plural(postsInHours, 'post is', 'posts are')}`;
  const what = carries.map((one) => carriedWords[one].toLowerCase()).join(', ');
  return `${what[0]?.toUpperCase() ?? ''}${what.slice(1)} before ${plural(firstPosts, 'post is', 'posts are')} public, or in the first ${plural(hours, 'hour', 'hours')}${until}`;
}

const beginningOf = (list: readonly string[]) =>
  list.length > 6 ? `${list.slice(0, 6).join(', ')} …` : list.join(', ');
