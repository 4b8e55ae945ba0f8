import type { Db } from '#db/client';
import { isInTime, type Objection } from './publication-rules';

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
