import type { Db } from '#db/client';
import type { MemberContext } from '../command';
import { readPlace, writePlace, type DraftPlace } from './draft';

/** Throws one's own draft away; answers with the place it was for, or null when there is none (any more). */
export async function discardDraft(
  { db, actor }: MemberContext,
  publicId: string,
): Promise<DraftPlace | null> {
  const [gone] = await db.sql<Array<{ place: string }>>`
    delete from drafts where public_id = ${publicId} and member_id = ${actor.id} returning place`;
  return gone ? readPlace(gone.place) : null;
}

/** In the transaction that posts the words: what they were begun as goes. */
export async function discardPosted(tx: Db, memberId: number, places: readonly DraftPlace[]): Promise<void> {
  await tx.sql`delete from drafts where member_id = ${memberId} and place = any(${places.map(writePlace)}::text[])`;
}
