import type { Actor } from '#app/policy/actor';
import type { BoardSubject } from '#app/policy/boards';
import type { Db } from '#db/client';
import { audienceColumns, moderatedBoard, readableBoard, type Fragment } from './audience.server';

/** The boards (b) that somebody works on: they may read there and keep order there. The one condition that says so. */
export function worksOnBoard(db: Db, actor: Actor): Fragment {
  return db.sql`(${readableBoard(db, actor)} and ${moderatedBoard(db, actor)})`;
}

/** A board that somebody works on. Satisfies `may`. */
export type WorkedBoard = BoardSubject & { id: number; slug: string; name: string };

/** The boards that somebody works on, in the brand's order. */
export async function listWorkedBoards(db: Db, actor: Actor): Promise<WorkedBoard[]> {
  return db.sql<WorkedBoard[]>`
    select b.id, b.slug, b.name, ${audienceColumns(db)} from boards b
    where ${worksOnBoard(db, actor)} order by b.position, b.id limit 200`;
}
