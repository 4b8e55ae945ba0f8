import type { Db } from '#db/client';
import { getSubject, type ModeratedSubject } from './subject-queries.server';

/** A review with its row locked, and the item that is open about it. */
export interface LockedReview {
  subject: ModeratedSubject;
  openItem: number | null;
}

/**
 * RACE: one at a time for each review, since whoever comes second finds the item that the first has opened. Then the item
 * and then the review, as every decision locks them; how it stands is read afterwards.
 */
export async function lockReview(tx: Db, named: ModeratedSubject): Promise<LockedReview> {
  await tx.sql`select pg_advisory_xact_lock(hashtext('moderation.review'), hashtext(${named.publicId}))`;
  const [item] = await tx.sql<[{ id: number }?]>`
    select id from queue_items where subject_kind = 'review' and subject_id = ${named.id} and state = 'open' and cause <> 'appeal'
    for update`;
  await tx.sql`select from reviews where id = ${named.id} for update`;
  const subject = (await getSubject(tx, 'review', named.id)) ?? named;
  return { subject, openItem: item?.id ?? null };
}
