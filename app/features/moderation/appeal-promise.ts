import { plural } from '#app/lib/plural';
import { lastingReasons } from '#app/lib/lasting-reasons';
import type { SubjectKind } from './queue-item';

/** What an appeal is about, as far as its clock goes. No star can move it. */
export interface AppealedMatter {
  kind: SubjectKind;
  /** The listed reason of the decision; null for a review that waits for one. */
  reason: string | null;
}

/**
 * Whether a review appears when nobody answers its appeal in the promised time. Silence of the team is never to the
 * author's harm; but what shows private data or is unlawful would harm somebody else, so it waits for a person.
 */
export function appearsUnanswered({ kind, reason }: AppealedMatter): boolean {
  return kind === 'review' && !lastingReasons.some((lasting) => lasting === reason);
}

/** What is promised to somebody before they appeal. */
export function appealPromise(matter: AppealedMatter, days: number): string {
  const answer = `Another person answers within ${plural(days, 'day', 'days')}.`;
  return appearsUnanswered(matter)
    ? `${answer} If nobody does, your review appears.`
    : `${answer} If nobody does, your appeal stands before everything else and the team is told.`;
}

export interface AppealState {
  outcome: string | null;
  answerBy: string;
  overdueAt: string | null;
}

/** How an appeal stands, for its author. */
export function appealStateWords({ outcome, answerBy, overdueAt }: AppealState): string {
  if (outcome === 'upheld') return 'Your appeal was looked at: the decision stands.';
  if (outcome === 'overturned') return 'Your appeal was looked at: the decision was taken back.';
  if (outcome === 'unanswered') return 'Nobody answered your appeal in time, so your review has appeared.';
  return overdueAt === null
    ? `Your appeal waits for another person, who answers by ${answerBy.slice(0, 10)}.`
    : 'The promised time is over: your appeal stands before everything else, and the team was told.';
}
