import type { MemberContext } from '../command';

/** Marks every notice of a member as read. */
export async function readNotices({ db, actor, now }: MemberContext): Promise<void> {
  await db.sql`update notifications set read_at = ${now.toISOString()} where member_id = ${actor.id} and read_at is null`;
}
