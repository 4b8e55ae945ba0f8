/**
 * One thing to decide: something that people flagged or that a rule holds back.
 *
 * Owned by the moderation room (tables queue_items, queue_notes, queue_targets, flags, decisions, appeals, sanctions). Listens to thread.held, reply.held,
 * review.held, review.withdrawn, review.published and rule.met; announces decision.made and
 * sanction.lifted. The one room that calls other rooms' hide and restore commands.
 */
export type SubjectKind = 'thread' | 'reply' | 'review' | 'member';
export const subjectKinds: readonly SubjectKind[] = ['thread', 'reply', 'review', 'member'];

/** Why something is in the queue. */
export type QueueCause =
  | 'flagged'
  | 'profile-report'
  | 'new-member-link'
  | 'rule'
  | 'signals'
  | 'review-objection'
  | 'sent-again'
  | 'opened-by-team'
  | 'appeal';

export const causeWords: Record<QueueCause, string> = {
  flagged: 'Flagged',
  'profile-report': 'Profile reported',
  'new-member-link': 'Links by a new member',
  rule: 'Met by a rule',
  signals: 'Came unlike reviews by customers',
  'review-objection': 'Objection to a review',
  'sent-again': 'Changed by its author and sent again',
  'opened-by-team': 'Opened by the team',
  appeal: 'Appeal',
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

/** What a moderator can do. `lock` is for threads, `silence` and `suspend` need an end, the last two answer an appeal. */
export const decisionKinds = [
  'keep',
  'hide',
  'lock',
  'warn',
  'silence',
  'suspend',
  'uphold',
  'overturn',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** The decisions that last until an end. */
export function needsEnd(decision: DecisionKind): decision is 'silence' | 'suspend' {
  return decision === 'silence' || decision === 'suspend';
}

/** The decisions after which nothing is taken away from its author by them. */
export function staysSo(decision: DecisionKind): boolean {
  return decision === 'keep' || decision === 'overturn';
}

/** What was done, in the words of a record. */
export const decisionWords: Record<DecisionKind, string> = {
  keep: 'Kept',
  hide: 'Hidden',
  lock: 'Locked',
  warn: 'Warned',
  silence: 'Silenced',
  suspend: 'Suspended',
  uphold: 'Appeal: the decision stands',
  overturn: 'Appeal: the decision is taken back',
};

/** How long a silence or suspension can last; a longer one needs a second look and so a second decision. */
export const sanctionDays = [1, 3, 7, 30, 90] as const;

/** The key that chooses each decision on the page of an item; `j` and `k` go through the items. */
const decisionKeys: Record<DecisionKind, string> = {
  keep: 'y',
  hide: 'h',
  lock: 'l',
  warn: 'w',
  silence: 'm',
  suspend: 's',
  uphold: 'u',
  overturn: 'o',
};

/** A decision as a form offers it. */
export interface DecisionChoice {
  value: DecisionKind;
  label: string;
  hint: string;
  shortcut: string;
}

type Offer = Omit<DecisionChoice, 'shortcut'> & { for: readonly SubjectKind[] };

const words: readonly SubjectKind[] = ['thread', 'reply', 'review'];

const offers: readonly Offer[] = [
  { value: 'keep', label: 'Keep', hint: 'It stays, or appears if it was held.', for: subjectKinds },
  { value: 'hide', label: 'Hide', hint: 'Only its author and the team see it from now on.', for: words },
  { value: 'lock', label: 'Lock', hint: 'It stays, but nothing can be added.', for: ['thread'] },
  {
    value: 'warn',
    label: 'Hide and warn',
    hint: 'Hidden, and a warning stands in the author’s record.',
    for: words,
  },
  { value: 'warn', label: 'Warn', hint: 'A warning stands in their record.', for: ['member'] },
  {
    value: 'silence',
    label: 'Silence',
    hint: 'Words are hidden, and the author may read but not write until the end you set.',
    for: subjectKinds,
  },
  {
    value: 'suspend',
    label: 'Suspend',
    hint: 'Words are hidden, and the author cannot sign in until the end you set.',
    for: subjectKinds,
  },
];

const appealOffers: readonly Offer[] = [
  {
    value: 'uphold',
    label: 'The decision stands',
    hint: 'Nothing changes; the author is told why.',
    for: subjectKinds,
  },
  {
    value: 'overturn',
    label: 'Take the decision back',
    hint: 'What was hidden appears again, and a sanction that came with it ends.',
    for: subjectKinds,
  },
];

/** The decisions that make sense for an item, in words that say what happens. */
export function decisionsFor(item: { kind: SubjectKind; cause: QueueCause }): DecisionChoice[] {
  return (item.cause === 'appeal' ? appealOffers : offers)
    .filter((offer) => offer.for.includes(item.kind))
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
