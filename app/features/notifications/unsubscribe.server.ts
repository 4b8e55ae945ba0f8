import { done, refused, type Result } from '#app/lib/result';
import type { CommandContext } from '../command';
import { isSignedBy, letterLists, memberOfToken, type LetterList } from './letter-token.server';

/**
 * Ends one list of letters for whoever a signed link was written to, and says which. Needs no session and gives none; what is
 * not signed by the member's own key changes nothing and is told apart from nothing.
 */
export async function unsubscribe(
  { db }: CommandContext,
  token: string,
): Promise<Result<LetterList, 'unknown'>> {
  const publicId = memberOfToken(token);
  if (!publicId) return refused('unknown');
  const [member] = await db.sql<[{ id: number; letterKey: string }?]>`
    select m.id, p.letter_key as "letterKey" from members m join mail_preferences p on p.member_id = m.id
    where m.public_id = ${publicId}`;
  const list = member
    ? letterLists.find((each) => isSignedBy(token, { publicId, letterKey: member.letterKey }, each))
    : undefined;
  if (!member || !list) return refused('unknown');
  await db.sql`update mail_preferences set ${db.sql(list)} = false where member_id = ${member.id}`;
  return done(list);
}
