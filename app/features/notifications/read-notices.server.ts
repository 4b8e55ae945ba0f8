import type { MemberContext } from '../command';

/** Marks every notice of a member as read. */
export async function readNotices({ db, actor, now }: MemberContext): Promise<void> {
  await db.sql`update notifications set read_at = ${now.toISOString()} where member_id = ${actor.id} and read_at is null`;
}

/** Marks the notices about a thread and its replies as read: whoever has opened the thread knows. */
export async function readNoticesOfThread(
  { db, actor, now }: MemberContext,
  threadId: number,
): Promise<void> {
  await db.sql`
    update notifications n set read_at = ${now.toISOString()}
    where n.member_id = ${actor.id} and n.read_at is null
      and ((n.subject_kind = 'thread' and n.subject_id = ${threadId})
        or (n.subject_kind = 'reply' and n.subject_id in (select id from replies where thread_id = ${threadId})))`;
}
