import type { Db } from '#db/client';
import { picturesIn } from './picture';

/**
 * Ties the pictures that a post shows to it, in the transaction that stores its words; those it does not show any
 * more are let go. Only those of whoever writes the words: a post that names somebody else's picture does not open it to
 * its readers. What somebody else has tied to it before stays while it is shown.
 */
export async function attachPictures(
  tx: Db,
  post: { kind: 'thread' | 'reply' | 'article'; id: number; authorId: number; body: string },
): Promise<void> {
  const shown = picturesIn(post.body);
  await tx.sql`
    delete from post_pictures where subject_kind = ${post.kind} and subject_id = ${post.id}
      and upload_id not in (select id from uploads where public_id = any(${shown}::text[]))`;
  if (shown.length === 0) return;
  await tx.sql`
    insert into post_pictures (upload_id, subject_kind, subject_id)
    select id, ${post.kind}, ${post.id} from uploads
    where public_id = any(${shown}::text[]) and owner_id = ${post.authorId} and purpose = 'post'
    on conflict do nothing`;
}
