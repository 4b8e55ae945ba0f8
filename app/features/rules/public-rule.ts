import type { HoldingRule, RuleEffect, RuleKind, RuleSubject } from './holding-rule';

/** A rule as everybody may read it: neither its words nor its thresholds, which would tell spammers what to avoid. */
export interface PublicRule {
  kind: RuleKind;
  effect: RuleEffect;
  reason: string;
  concerns: RuleSubject[];
  inSomeBoards: boolean;
}

export function publicRule({ test, effect, reason, concerns, boardIds }: HoldingRule): PublicRule {
  return { kind: test.kind, effect, reason, concerns, inSomeBoards: boardIds.length > 0 };
}

/** What is looked at, by kind. */
export const lookedAt: Record<RuleKind, string> = {
  words: 'Certain words',
  pattern: 'Certain ways to write',
  links: 'Many links in one post',
  hosts: 'Links to certain sites',
  rate: 'Many posts in a short time',
  repeats: 'The same text again',
  newcomer: 'The first posts of new members',
};

const subjects: Record<RuleSubject, string> = { thread: 'threads', reply: 'replies', review: 'reviews' };

/** What happens, in a sentence. Reviews wait where other words are not taken. */
export function consequence({ effect, concerns, inSomeBoards }: PublicRule): string {
  const list = concerns.map((subject) => subjects[subject]);
  const where = inSomeBoards ? ', in some boards' : '';
  const what = `${list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : list[0]}${where}`;
  switch (effect) {
    case 'hold':
      return `A person of the team looks first: ${what}.`;
    case 'refuse':
      return `Not taken; the words stay in the form: ${what}.${concerns.includes('review') ? ' Reviews wait for a person instead.' : ''}`;
    case 'flag':
      return `It appears, and the team is told: ${what}.`;
  }
}
