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
      `A person of the team has looked at ${what}.`,
      outcomeOf(facts),
      `The reason: ${decisionReasonWords(facts.reason)}`,
      ...(facts.note ? [facts.note] : []),
      ...(facts.decision === 'keep'
        ? []
        : ['If you think this is wrong, answer this letter: another person will look at it.']),
    ],
  };
}

function subjectOf({ decision }: DecisionFacts, what: string): string {
  if (decision === 'keep') return `We looked at ${what}: it stays`;
  return `A decision about ${what}`;
}

function outcomeOf({ decision, kind, endsAt }: DecisionFacts): string {
  switch (decision) {
    case 'keep':
      return kind === 'member' ? 'Nothing changes.' : 'It stays, and everybody can read it.';
    case 'hide':
      return 'It is hidden: only you and the team can see it now. Points that it had earned are taken back.';
    case 'lock':
      return 'It stays, but it is locked: nothing can be added.';
    case 'warn':
      return kind === 'member' ? 'You get a warning.' : 'It is hidden, and you get a warning.';
    case 'suspend':
      return `Your account is suspended until ${endsAt?.slice(0, 10) ?? 'further notice'}. You cannot sign in before that day.`;
  }
}
