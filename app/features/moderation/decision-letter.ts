import { paths } from '#app/lib/paths';
import { appealPromise } from './appeal-promise';
import { decisionReasonWords, type DecisionKind, type SubjectKind } from './queue-item';

/** What a letter about a decision is made from. */
export interface DecisionFacts {
  kind: SubjectKind;
  title: string;
  decision: DecisionKind;
  reason: string;
  note: string;
  /** The end of a suspension, as ISO text. */
  endsAt: string | null;
  /** How many days the team has to answer an appeal. */
  appealDays: number;
  /** Where its author appeals: an address, or words for it where the letter is only shown. */
  appealAt?: string;
}

/** What the author is told: shown to the moderator before it is sent, then sent and kept in the same words. */
export interface DecisionLetter {
  subject: string;
  paragraphs: string[];
}

const thing: Record<SubjectKind, string> = {
  thread: 'thread',
  reply: 'reply in',
  review: 'review',
  member: 'account',
};

/** Writes the letter. Pure, so that the preview and the letter cannot differ. */
export function decisionLetter(facts: DecisionFacts): DecisionLetter {
  const what = facts.kind === 'member' ? 'your account' : `your ${thing[facts.kind]} “${facts.title}”`;
  return {
    subject: subjectOf(facts, what),
    paragraphs: [
      isAnswer(facts)
        ? `Another person of the team has looked at your appeal about ${what}.`
        : `A person of the team has looked at ${what}.`,
      outcomeOf(facts),
      `The reason: ${decisionReasonWords(facts.reason)}`,
      ...(facts.note ? [facts.note] : []),
      ...(mayObject(facts) ? [howToObject(facts)] : []),
    ],
  };
}

const isAnswer = ({ decision }: DecisionFacts) => decision === 'uphold' || decision === 'overturn';
const mayObject = (facts: DecisionFacts) => facts.decision !== 'keep' && !isAnswer(facts);

function howToObject(facts: DecisionFacts): string {
  const { decision, kind, appealAt = paths.settingsDecisions() } = facts;
  const isChangeable = kind !== 'member' && decision !== 'lock' && decision !== 'suspend';
  const change = isChangeable ? 'You can change it and send it again. ' : '';
  const promise = appealPromise(facts, facts.appealDays);
  return `${change}If you think this is wrong, appeal once, in your own words. ${promise} The way to appeal: ${appealAt}`;
}

function subjectOf(facts: DecisionFacts, what: string): string {
  if (facts.decision === 'keep') return `We looked at ${what}: it stays`;
  return isAnswer(facts) ? `Your appeal about ${what}` : `A decision about ${what}`;
}

function outcomeOf({ decision, kind, endsAt }: DecisionFacts): string {
  const until = endsAt?.slice(0, 10) ?? 'further notice';
  return (kind === 'member' ? ofAccount : ofWords)[decision](until);
}

type Outcomes = Record<DecisionKind, (until: string) => string>;

const ofWords: Outcomes = {
  keep: () => 'It stays, and everybody can read it.',
  hide: () => 'It is hidden: only you and the team can see it now. Points that it had earned are taken back.',
  lock: () => 'It stays, but it is locked: nothing can be added.',
  warn: () => 'It is hidden, and you get a warning.',
  silence: (until) => `It is hidden. You can read but not write until ${until}.`,
  suspend: (until) => `Your account is suspended until ${until}. You cannot sign in before that day.`,
  uphold: () => 'The decision stands.',
  overturn: () =>
    'The decision is taken back: what was hidden appears again, and a sanction that came with it has ended.',
};

const ofAccount: Outcomes = {
  ...ofWords,
  keep: () => 'Nothing changes.',
  warn: () => 'You get a warning.',
  silence: (until) => `You can read but not write until ${until}.`,
};
