import type { Actor } from '#app/policy/actor';
import { readableVisibilities } from '#app/policy/audience';
import type { Db } from '#db/client';
import type { Board } from './board';

/** The boards that this actor may read, in the brand's order. */
export async function listReadableBoards(db: Db, actor: Actor): Promise<Board[]> {
  return db.sql<Board[]>`
    select id, slug, name, description, kind, visibility, thread_count as "threadCount"
    from boards where visibility = any(${readableVisibilities(actor)}::text[])
    order by position, id limit 200`;
}
