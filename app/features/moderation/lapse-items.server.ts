import type { CommandContext } from '../command';

/** The part of a fact that says that a review appeared. */
export interface PublishedFact {
  subjectId: number;
  payload: Record<string, string | number | boolean | null>;
}

/**
 * What nobody decided in time leaves the queue when the clock has published it. It is not a decision, so nobody stands as
 * having made one. What readers have flagged stays: their word is still to be answered.
 */
export async function lapseItems({ db, now }: CommandContext, fact: PublishedFact): Promise<void> {
  if (fact.payload['cause'] !== 'deadline') return;
  await db.sql`
    update queue_items q set state = 'lapsed', decided_at = ${now.toISOString()}
    where subject_kind = 'review' and subject_id = ${fact.subjectId} and state = 'open' and cause <> 'appeal'
      and not exists (select from flags f where f.item_id = q.id)`;
  // Whoever appealed while it waited was answered by nobody, and so by the clock.
  await db.sql`
    update appeals a set outcome = 'unanswered' from queue_items q
    where a.item_id = q.id and q.subject_kind = 'review' and q.subject_id = ${fact.subjectId}
      and a.decision_id is null and a.outcome is null`;
}
