import type { Db } from '#db/client';

/**
 * Lets the days of the brand end at a moment, if they do not end before: when an appeal was answered for the author or by
 * nobody, the same words are not objected to again, and an appeal while a review waits never makes it wait longer.
 * Called by the moderation room, inside its transaction.
 */
export async function endObjectionDays(tx: Db, reviewId: number, at: Date): Promise<void> {
  await tx.sql`
    update reviews set object_until = least(object_until, ${at.toISOString()}::timestamptz) where id = ${reviewId}`;
}
