import type { Db } from '#db/client';
import { carryDrafts } from '../../writing/carry-drafts.server';
import { carryPictures } from '../../writing/carry-pictures.server';

/** A place of words: an opening post or a reply. */
export interface Place {
  kind: 'thread' | 'reply';
  id: number;
  publicId: string;
}

interface Carrying {
  from: Place;
  to: Place;
  /** Of a split: how many replies went. */
  replyCount?: number;
}

/**
 * Carries all that hangs on words from their old place to the new one, in the caller's transaction: votes, reactions,
 * bookmarks, what they said before, pictures, drafts of changes. From then on every old address of these words leads
 * to the new place. Titles of the past stay behind: a reply never had one, and a new thread has its own.
 */
export async function carryPost(tx: Db, { from, to, replyCount }: Carrying): Promise<void> {
  for (const table of ['votes', 'imported_votes', 'reactions', 'bookmarks', 'revisions'])
    await tx.sql`
      update ${tx.sql(table)} set subject_kind = ${to.kind}, subject_id = ${to.id}
      where subject_kind = ${from.kind} and subject_id = ${from.id}`;
  await tx.sql`update revisions set title = null where subject_kind = ${to.kind} and subject_id = ${to.id}`;
  await carryPictures(tx, { from, to });
  await carryDrafts(tx, [
    {
      from: { kind: `edit-${from.kind}`, about: from.publicId },
      to: { kind: `edit-${to.kind}`, about: to.publicId },
    },
  ]);
  const earlier = await tx.sql`
    update carried_posts set to_kind = ${to.kind}, to_id = ${to.id}
    where to_kind = ${from.kind} and to_id = ${from.id} returning 1`;
  await tx.sql`
    insert into carried_posts (from_kind, from_id, to_kind, to_id, written_there, reply_count)
    values (${from.kind}, ${from.id}, ${to.kind}, ${to.id}, ${earlier.length === 0}, ${replyCount ?? null})`;
}
