import type { MemberContext } from '../command';
import { newLetterKey, type LetterList } from './letter-token.server';

/** Says which letters a member is written. One that waits to be sent asks again before it goes. */
export async function setMailPreference(
  { db, actor }: MemberContext,
  { list, wanted }: { list: LetterList; wanted: boolean },
): Promise<void> {
  await db.sql`
    insert into mail_preferences (member_id, ${db.sql(list)}, letter_key) values (${actor.id}, ${wanted}, ${newLetterKey()})
    on conflict (member_id) do update set ${db.sql(list)} = excluded.${db.sql(list)}`;
}
