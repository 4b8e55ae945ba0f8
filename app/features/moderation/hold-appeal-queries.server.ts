import type { Db } from '#db/client';

/** What an author says against it that their review waits. */
export interface HoldAppeal {
  words: string;
  answerBy: string;
  overdueAt: string | null;
  outcome: string | null;
  /** Who decided about the same review before: whoever judges is somebody else. */
  decidedBy: number | null;
}

function holdAppeals(db: Db, which: ReturnType<Db['sql']>): Promise<HoldAppeal[]> {
  return db.sql<HoldAppeal[]>`
    select a.words, a.answer_by as "answerBy", a.overdue_at as "overdueAt", a.outcome, (
             select d.moderator_id from decisions d
             where d.subject_kind = q.subject_kind and d.subject_id = q.subject_id and d.item_id <> q.id
             order by d.id desc limit 1) as "decidedBy"
    from appeals a join queue_items q on q.id = a.item_id where a.decision_id is null and ${which}
    order by a.id desc limit 1`;
}

/** The appeal that came while the thing of this item waits, or null. */
export async function getHoldAppeal(db: Db, itemId: number): Promise<HoldAppeal | null> {
  const [row] = await holdAppeals(db, db.sql`a.item_id = ${itemId}`);
  return row ?? null;
}

/** The appeal of a review that waits now, or null. */
export async function getOpenHoldAppeal(db: Db, reviewId: number): Promise<HoldAppeal | null> {
  const [row] = await holdAppeals(
    db,
    db.sql`q.subject_kind = 'review' and q.subject_id = ${reviewId} and q.state = 'open'`,
  );
  return row ?? null;
}
