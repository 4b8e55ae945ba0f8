import type { PendingQuery, Row } from 'postgres';
import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { openTo } from './queue-audience.server';

/**
 * The decisions of a period that are in the viewer's queue, to be counted or listed by who gave them: rows of
 * `id, item_public_id, moderator_id, decision, subject_kind, at`.
 */
export function decisionsGiven(
  db: Db,
  viewer: Actor,
  { since, until }: { since: string; until: string },
): PendingQuery<Row[]> {
  return db.sql`
    select d.id, q.public_id as item_public_id, d.moderator_id, d.decision, d.subject_kind, d.created_at as at
    from decisions d join queue_items q on q.id = d.item_id
    where d.created_at between ${since}::timestamptz and ${until}::timestamptz and ${openTo(db, viewer)}`;
}
