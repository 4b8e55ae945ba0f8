import type { Db } from '#db/client';

/** Counts anew instead of adding one: rare enough to afford, and right whatever was counted before. */
export async function recountThread(db: Db, threadId: number): Promise<void> {
  await db.sql`
    update threads t set reply_count = x.replies, staff_replied = x.staff, last_activity_at = greatest(t.occurred_at, x.latest),
      last_reply_author_id = x.author
    from (
      select count(*) as replies, coalesce(bool_or(author_role <> 'member'), false) as staff, max(occurred_at) as latest,
             (array_agg(author_id order by position desc))[1] as author
      from replies where thread_id = ${threadId} and state = 'visible') x
    where t.id = ${threadId}`;
}
