import { done, refused, type Result } from '#app/lib/result';
import type { CommandContext } from '../command';
import { isSignedBy, memberOfToken } from './letter-token.server';

/**
 * Ends the letters about replies for whoever a signed link was written to. Needs no session and gives none; what is
 * not signed by the member's own key changes nothing and is told apart from nothing.
 */
export async function unsubscribe({ db }: CommandContext, token: string): Promise<Result<null, 'unknown'>> {
  const publicId = memberOfToken(token);
  if (!publicId) return refused('unknown');
  const [member] = await db.sql<[{ id: number; letterKey: string }?]>`
    select m.id, p.letter_key as "letterKey" from members m join mail_preferences p on p.member_id = m.id
    where m.public_id = ${publicId}`;
  if (!member || !isSignedBy(token, { publicId, letterKey: member.letterKey }, 'replies'))
    return refused('unknown');
  await db.sql`update mail_preferences set replies = false where member_id = ${member.id}`;
  return done(null);
}
