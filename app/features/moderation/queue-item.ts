/**
 * One thing to decide: something that people flagged or that a rule holds back.
 *
 * Owned by the moderation room (tables queue_items, queue_notes, queue_targets, flags, decisions, sanctions). Listens to thread.held, reply.held
 * and review.held; announces decision.made. The one room that calls other rooms' hide and restore commands.
 */
export type SubjectKind = 'thread' | 'reply' | 'review' | 'member';
export const subjectKinds: readonly SubjectKind[] = ['thread', 'reply', 'review', 'member'];

/** Why something is in the queue. */
export type QueueCause = 'flagged' | 'profile-report' | 'new-member-link' | 'review-objection';

export const causeWords: Record<QueueCause, string> = {
  flagged: 'Flagged',
  'profile-report': 'Profile reported',
  'new-member-link': 'Links by a new member',
  'review-objection': 'Objection to a review',
};

export const queueCauses = Object.keys(causeWords) as QueueCause[];

export const kindWords: Record<SubjectKind, string> = {
  thread: 'Thread',
  reply: 'Reply',
  review: 'Review',
  member: 'Member',
};

/** What can be wrong, as a person who flags something chooses it. */
export const flagReasons = [
  { value: 'spam', label: 'Spam or advertising' },
  { value: 'abuse', label: 'Insulting or threatening' },
  { value: 'off-topic', label: 'Does not belong here' },
  { value: 'private-data', label: 'Shows private data' },
  { value: 'fake-review', label: 'Not an honest review' },
  { value: 'other', label: 'Something else' },
] as const;

export type FlagReason = (typeof flagReasons)[number]['value'];

export function flagReasonWords(reason: string): string {
  return flagReasons.find((known) => known.value === reason)?.label ?? reason;
}

/** What a moderator can do. `lock` is for threads, `suspend` needs an end. */
export type DecisionKind = 'keep' | 'hide' | 'lock' | 'warn' | 'suspend';

/** What was done, in the words of a record. */
export const decisionWords: Record<DecisionKind, string> = {
  keep: 'Kept',
  hide: 'Hidden',
  lock: 'Locked',
  warn: 'Warned',
  suspend: 'Suspended',
};

/** How long a suspension can last; a longer one needs a second look and so a second decision. */
export const suspensionDays = [1, 7, 30, 90] as const;

/** The key that chooses each decision on the page of an item; `j` and `k` go through the items. */
const decisionKeys: Record<DecisionKind, string> = {
  keep: 'y',
  hide: 'h',
  lock: 'l',
  warn: 'w',
  suspend: 's',
};

/** A decision as a form offers it. */
export interface DecisionChoice {
  value: DecisionKind;
  label: string;
  hint: string;
  shortcut: string;
}

/** The decisions that make sense for a kind of subject, in words that say what happens. */
export function decisionsFor(kind: SubjectKind): DecisionChoice[] {
  const all: Array<{ value: DecisionKind; label: string; hint: string; for: readonly SubjectKind[] }> = [
    { value: 'keep', label: 'Keep', hint: 'It stays, or appears if it was held.', for: subjectKinds },
    {
      value: 'hide',
      label: 'Hide',
      hint: 'Only its author and the team see it from now on.',
      for: ['thread', 'reply', 'review'],
    },
    { value: 'lock', label: 'Lock', hint: 'It stays, but nothing can be added.', for: ['thread'] },
    {
      value: 'warn',
      label: 'Hide and warn',
      hint: 'Hidden, and a warning stands in the author’s record.',
      for: ['thread', 'reply', 'review'],
    },
    { value: 'warn', label: 'Warn', hint: 'A warning stands in their record.', for: ['member'] },
    {
      value: 'suspend',
      label: 'Suspend',
      hint: 'Hidden, and the author cannot sign in until the end you set.',
      for: subjectKinds,
    },
  ];
  return all
    .filter((decision) => decision.for.includes(kind))
    .map(({ value, label, hint }) => ({ value, label, hint, shortcut: decisionKeys[value] }));
}

/** The listed reasons of decisions: the author reads these words. */
export const decisionReasons = [
  { value: 'within-rules', label: 'It is within the rules.' },
  { value: 'spam', label: 'It advertises something or was posted many times.' },
  { value: 'abuse', label: 'It attacks or threatens somebody.' },
  { value: 'off-topic', label: 'It does not belong in this place.' },
  { value: 'private-data', label: 'It shows private data of somebody.' },
  { value: 'not-honest', label: 'It is not an honest account by somebody who used the product.' },
  { value: 'unlawful', label: 'It may not be published by law.' },
] as const;

export type DecisionReason = (typeof decisionReasons)[number]['value'];

export function decisionReasonWords(reason: string): string {
  return decisionReasons.find((known) => known.value === reason)?.label ?? reason;
}
