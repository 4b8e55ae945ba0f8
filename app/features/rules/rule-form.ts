import type { HoldingRule, RuleTest } from './holding-rule';

/** The fields of a rule's form, whatever its kind. */
export interface RuleFields {
  name: string;
  effect: string;
  reason: string;
  concerns: string[];
  boards: string[];
  exemptFrom: string;
  words: string;
  pattern: string;
  atMost: string;
  hosts: string;
  posts: string;
  minutes: string;
  withinHours: string;
  nearly: string;
  byOthers: string;
  carries: string[];
  firstPosts: string;
  newForHours: string;
  postsInHours: string;
}

/** What cannot be left empty; a field that the kind does not have is not asked for. */
export const required = Object.fromEntries(
  ['name', 'effect', 'reason', 'concerns', 'words', 'pattern', 'atMost', 'hosts', 'posts', 'minutes']
    .concat(['withinHours', 'carries', 'firstPosts', 'newForHours'])
    .map((name) => [name, { required: true }]),
);

/** A rule as its form shows it. */
export function fieldsOf(
  rule: HoldingRule,
  boards: ReadonlyArray<{ id: number; slug: string }>,
): Partial<RuleFields> {
  const { name, effect, reason, concerns, boardIds, exemptFrom } = rule;
  return {
    ...{ name, effect, reason, concerns },
    boards: boards.filter((board) => boardIds.includes(board.id)).map((board) => board.slug),
    exemptFrom: exemptFrom === null ? '' : String(exemptFrom),
    ...fieldsOfTest(rule.test),
  };
}

function fieldsOfTest(test: RuleTest): Partial<RuleFields> {
  switch (test.kind) {
    case 'words':
      return { words: test.words.join('\n') };
    case 'pattern':
      return { pattern: test.pattern };
    case 'links':
      return { atMost: String(test.atMost) };
    case 'hosts':
      return { hosts: test.hosts.join('\n') };
    case 'rate':
      return { posts: String(test.posts), minutes: String(test.minutes) };
    case 'repeats':
      return {
        withinHours: String(test.hours),
        nearly: test.nearly ? 'on' : '',
        byOthers: test.byOthers ? 'on' : '',
      };
    case 'newcomer':
      return {
        carries: test.carries,
        firstPosts: String(test.firstPosts),
        newForHours: String(test.hours),
        postsInHours: test.postsInHours === null ? '' : String(test.postsInHours),
      };
  }
}
