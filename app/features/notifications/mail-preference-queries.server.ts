import type { Db } from '#db/client';

/** Whether a member is written to about replies; who has chosen nothing is. */
export async function takesReplyLetters(db: Db, memberId: number): Promise<boolean> {
  const [row] = await db.sql<[{ replies: boolean }?]>`
    select replies from mail_preferences where member_id = ${memberId}`;
  return row?.replies ?? true;
}
