import type { MemberContext } from '../command';
import { newLetterKey } from './letter-token.server';

/** Says whether a member is written to about replies. A letter that waits to be sent asks again before it goes. */
export async function setMailPreference(
  { db, actor }: MemberContext,
  { replies }: { replies: boolean },
): Promise<void> {
  await db.sql`
    insert into mail_preferences (member_id, replies, letter_key) values (${actor.id}, ${replies}, ${newLetterKey()})
    on conflict (member_id) do update set replies = excluded.replies`;
}
