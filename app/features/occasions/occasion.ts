import { plural } from '#app/lib/plural';

/**
 * Occasions: round numbers that somebody reaches by what they do, whole years here, and birthdays.
 *
 * Owned by the occasions room (tables occasion_terms, milestones, occasion_choices, birthdays, occasion_runs). Announces
 * milestone.reached and milestone.undone; of birthdays nothing is announced. Milestones and anniversaries may give points
 * by a rule of the ledger.
 *
 * **A birthday gives none, and nothing of it stands in the log of facts or in the ledger.** Both are kept for ever, so an
 * entry each year would tell the day to everybody who reads them. What a birthday leaves behind is the day itself, which
 * its member removes with one press; a month before which they are not greeted again; and for a fortnight the notice in
 * their own inbox. What the brand may add to the greeting are words (a code of its shop, say), and only for whoever
 * entered the day thirty days before. Who keeps the mail server or the backups can know more; that cannot be helped here.
 */
export const milestoneActs = [
  'reply.accepted',
  'people.helped',
  'reply.posted',
  'thread.posted',
  'review.published',
] as const;
export type MilestoneAct = (typeof milestoneActs)[number];
export type MilestoneKind = MilestoneAct | 'years';

interface ActWords {
  /** As the team chooses it. */
  label: string;
  /** As a member reads it: "50 accepted answers". */
  reached: (number: number) => string;
  /** What is given for words about products makes them rewarded ones, so that nothing is. */
  mayGivePoints: boolean;
}

export const actWords: Record<MilestoneAct, ActWords> = {
  'reply.accepted': {
    label: 'Accepted answers',
    reached: (number) => plural(number, 'accepted answer', 'accepted answers'),
    mayGivePoints: true,
  },
  'people.helped': {
    label: 'Different people who found something helpful',
    reached: (number) => plural(number, 'person helped', 'people helped'),
    mayGivePoints: false,
  },
  'reply.posted': {
    label: 'Replies',
    reached: (number) => plural(number, 'reply', 'replies'),
    mayGivePoints: true,
  },
  'thread.posted': {
    label: 'Threads',
    reached: (number) => plural(number, 'thread', 'threads'),
    mayGivePoints: true,
  },
  'review.published': {
    label: 'Published reviews',
    reached: (number) => plural(number, 'review', 'reviews'),
    mayGivePoints: false,
  },
};

/** A milestone in a few words, the same on every page and in every letter. */
export function milestoneWords({ kind, number }: { kind: MilestoneKind; number: number }): string {
  return kind === 'years' ? `${plural(number, 'year', 'years')} here` : actWords[kind].reached(number);
}
