import type { Db } from '#db/client';
import { newLetterKey, type LetterList } from './letter-token.server';

/**
 * The address and the key of a member who takes letters of this list and has not muted the thread, where it is about one; null otherwise. The
 * key is made with the first letter.
 */
export async function findRecipient(
  db: Db,
  { memberId, threadId, list }: { memberId: number; threadId: number | null; list: LetterList },
): Promise<{ email: string; letterKey: string } | null> {
  await db.sql`
    insert into mail_preferences (member_id, letter_key) values (${memberId}, ${newLetterKey()}) on conflict do nothing`;
  const [row] = await db.sql<[{ email: string; letterKey: string }?]>`
    select m.email, p.letter_key as "letterKey" from members m join mail_preferences p on p.member_id = m.id
    where m.id = ${memberId} and m.email is not null and p.${db.sql(list)} and not exists (
      select from thread_follows f where f.thread_id = ${threadId}::bigint and f.member_id = m.id and f.level = 'mute')`;
  return row ?? null;
}
