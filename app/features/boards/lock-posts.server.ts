import type { Db } from '#db/client';

/*
 * RACE: many rows are locked first and alone, in one order, the threads before their replies; what is read by the next
 * statement is how it stands then.
 */

/** Lets the rows of these threads wait for this transaction to end. */
export async function lockThreads(db: Db, threadIds: readonly number[]): Promise<void> {
  await db.sql`select from threads where id = any(${threadIds as number[]}::bigint[]) order by id for update`;
}

/** The same for replies and their threads; one that is carried away meanwhile takes its new thread along. */
export async function lockReplies(db: Db, replyIds: readonly number[]): Promise<void> {
  const locked = new Set<number>();
  for (;;) {
    const places = await db.sql<Array<{ id: number }>>`
      select distinct thread_id as id from replies where id = any(${replyIds as number[]}::bigint[])`;
    const fresh = places.map(({ id }) => id).filter((id) => !locked.has(id));
    if (fresh.length === 0) break;
    await lockThreads(db, fresh);
    for (const id of fresh) locked.add(id);
  }
  await db.sql`select from replies where id = any(${replyIds as number[]}::bigint[]) order by id for update`;
}
