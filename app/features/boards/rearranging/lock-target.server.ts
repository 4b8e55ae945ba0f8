import type { BoardSubject } from '#app/policy/boards';
import type { Db } from '#db/client';
import { audienceColumns } from '../audience.server';
import type { Board } from '../board';

/** A board that something may be carried to, as it is under its lock. */
export type TargetBoard = Pick<Board, 'id' | 'slug' | 'name' | 'threadKinds' | keyof BoardSubject>;

/**
 * The board with this address; its row and the other board's wait for this transaction to end, in the order of their
 * ids, so that two carriers in opposite directions do not wait for each other.
 */
export async function lockTarget(db: Db, fromId: number, slug: string): Promise<TargetBoard | null> {
  await db.sql`select from boards where id = ${fromId} or slug = ${slug} order by id for update`;
  const [board] = await db.sql<TargetBoard[]>`
    select b.id, b.slug, b.name, b.thread_kinds as "threadKinds", ${audienceColumns(db)} from boards b where b.slug = ${slug}`;
  return board ?? null;
}
