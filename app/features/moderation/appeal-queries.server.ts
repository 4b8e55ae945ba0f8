import type { Db } from '#db/client';
import type { DecisionKind } from './queue-item';

/** An appeal with the decision that it objects to. */
export interface AppealCase {
  id: number;
  words: string;
  answerBy: string;
  overdueAt: string | null;
  decisionId: number;
  decision: DecisionKind;
  reason: string;
  noteToAuthor: string;
  decidedBy: number;
  deciderName: string;
  decidedAt: string;
}

/** The appeal that an item of the queue is about, or null. */
export async function getAppealOf(db: Db, itemId: number): Promise<AppealCase | null> {
  const [row] = await db.sql<[AppealCase?]>`
    select a.id, a.words, a.answer_by as "answerBy", a.overdue_at as "overdueAt", d.id as "decisionId", d.decision, d.reason, d.note_to_author as "noteToAuthor",
           d.moderator_id as "decidedBy", m.display_name as "deciderName", d.created_at as "decidedAt"
    from appeals a join decisions d on d.id = a.decision_id join members m on m.id = d.moderator_id
    where a.item_id = ${itemId}`;
  return row ?? null;
}
