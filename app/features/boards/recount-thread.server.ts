import type { Db } from '#db/client';

/** Counts anew instead of adding one: rare enough to afford, and right whatever was counted before. */
export function recountThread(db: Db, threadId: number): Promise<void> {
  return recountThreads(db, [threadId]);
}

/** The same for many threads in one statement. */
export async function recountThreads(db: Db, threadIds: readonly number[]): Promise<void> {
  await db.sql`
    update threads t set reply_count = x.replies, staff_replied = x.staff, last_activity_at = greatest(t.occurred_at, x.latest),
      last_reply_author_id = x.author
    from (
      select counted.id, count(r.id) as replies, coalesce(bool_or(r.author_role <> 'member'), false) as staff,
             max(r.occurred_at) as latest, (array_agg(r.author_id order by r.position desc))[1] as author
      from unnest(${threadIds as number[]}::bigint[]) as counted (id)
      left join replies r on r.thread_id = counted.id and r.state = 'visible' group by counted.id) x
    where t.id = x.id`;
}
