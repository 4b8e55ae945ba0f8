import type { Db } from '#db/client';
import { isInTime, reasonsInTime, type Objection } from './publication-rules';
import type { WithholdingReason } from './review';

/** Whether an objection to this review would come in time; the days are those that the review came with. */
export async function isObjectionInTime(
  db: Db,
  { reviewId, ...objection }: Omit<Objection, 'objectUntil'> & { reviewId: number },
  now: Date,
): Promise<boolean> {
  const [row] = await db.sql<[{ objectUntil: string }?]>`
    select object_until as "objectUntil" from reviews where id = ${reviewId}`;
  return row === undefined || isInTime({ ...objection, objectUntil: row.objectUntil }, now);
}

/** How a review stands against the days of the brand. Nothing here comes from its stars. */
export interface ObjectionTime {
  objectUntil: string;
  isOver: boolean;
  /** The listed reasons for which it may be withheld now. */
  reasons: WithholdingReason[];
}

/** Until when the brand may object to a review, and for which reasons still; null when it is gone. */
export async function getObjectionTime(
  db: Db,
  { reviewId, flaggedByReader }: { reviewId: number; flaggedByReader: boolean },
  now: Date,
): Promise<ObjectionTime | null> {
  const [row] = await db.sql<[{ objectUntil: string }?]>`
    select object_until as "objectUntil" from reviews where id = ${reviewId}`;
  if (!row) return null;
  const { objectUntil } = row;
  const reasons = reasonsInTime({ objectUntil, flaggedByReader }, now);
  return { objectUntil, isOver: now.getTime() >= Date.parse(objectUntil), reasons };
}
