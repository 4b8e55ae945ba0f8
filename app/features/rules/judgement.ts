import { causeOf, type HoldingRule, type RuleEffect, type RuleSubject } from './holding-rule';

/** A rule that met some words, and which. */
export interface Meeting {
  rule: HoldingRule;
  effect: RuleEffect;
  /** For the team's eyes. */
  matched: string;
}

/** What becomes of words that were judged: they appear, they wait, or they are not taken. */
export interface Judgement {
  verdict: 'pass' | 'hold' | 'refuse';
  meetings: Meeting[];
  /** What the author reads when they do not simply appear. */
  reason: string | null;
  /** Why they are in the queue, when they come there. */
  cause: 'new-member-link' | 'rule' | null;
}

export const noObjection: Judgement = { verdict: 'pass', meetings: [], reason: null, cause: null };

/** The gravest of what the rules that met the words ask for, with the reason of the rule that asks for it. */
export function weigh(meetings: readonly Meeting[]): Judgement {
  const gravest =
    meetings.find(({ effect }) => effect === 'refuse') ??
    meetings.find(({ effect }) => effect === 'hold') ??
    meetings[0];
  if (!gravest) return noObjection;
  return {
    verdict: gravest.effect === 'flag' ? 'pass' : gravest.effect,
    meetings: [...meetings],
    reason: gravest.effect === 'flag' ? null : gravest.rule.reason,
    cause: causeOf(gravest.rule.test),
  };
}

/** What a rule does to a subject: a review waits where other words would be refused, so that it is counted. */
export function effectOn(subject: RuleSubject, rule: Pick<HoldingRule, 'effect'>): RuleEffect {
  return subject === 'review' && rule.effect === 'refuse' ? 'hold' : rule.effect;
}
