import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard, type Fragment } from './audience.server';

/** Which threads `t`, in which order, and how many. */
export interface NewestQuestion {
  which: Fragment;
  /** The column by which they stand, newest first. An index over all boards and one of each board serve it. */
  by: Fragment;
  most: number;
}

/** Newest threads of the whole site that are looked at for those which the actor may read. */
const lookedAt = 200;

/**
 * The keys (id, rank) of the newest of these threads in boards that the actor may read. Nearly everybody may read most of
 * what is new, so the newest of the whole site are looked at first, whatever the number of boards; who finds too few
 * among them has each of their boards asked for its own newest. A busy board that they may not read costs them nothing.
 */
export function newestThreads(db: Db, actor: Actor, { which, by, most }: NewestQuestion): Fragment {
  const { sql } = db;
  return sql`(
    with newest as materialized (
      select t.id, t.board_id, ${by} as rank from threads t where ${which} order by ${by} desc, t.id desc limit ${lookedAt}
    ), near as materialized (
      select n.id, n.rank from newest n join boards b on b.id = n.board_id
      where ${readableBoard(db, actor)} order by n.rank desc, n.id desc limit ${most}
    )
    select id, rank from near where (select count(*) from near) = ${most}
    union all
    (select x.id, x.rank from boards b cross join lateral (
       select t.id, ${by} as rank from threads t where t.board_id = b.id and ${which}
       order by ${by} desc, t.id desc limit ${most}) x
     where (select count(*) from near) < ${most} and ${readableBoard(db, actor)}
     order by x.rank desc, x.id desc limit ${most}))`;
}
