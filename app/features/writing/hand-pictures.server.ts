import type { Db } from '#db/client';
import { picturesIn } from './picture';

interface Holder {
  kind: 'thread' | 'reply' | 'article';
  id: number;
}

/**
 * Ties to a post what its words show of the pictures that were tied to what it is made of. Whose they are does not
 * matter any more: they were theirs who wrote the words when they were tied. What it does not show any more is let go.
 */
export async function handPictures(
  tx: Db,
  { from, to, body }: { from: Holder; to: Holder; body: string },
): Promise<void> {
  const shown = picturesIn(body);
  await tx.sql`
    delete from post_pictures where subject_kind = ${to.kind} and subject_id = ${to.id}
      and upload_id not in (select id from uploads where public_id = any(${shown}::text[]))`;
  await tx.sql`
    insert into post_pictures (upload_id, subject_kind, subject_id)
    select p.upload_id, ${to.kind}, ${to.id} from post_pictures p join uploads u on u.id = p.upload_id
    where p.subject_kind = ${from.kind} and p.subject_id = ${from.id} and u.public_id = any(${shown}::text[])
    on conflict do nothing`;
  await tx.sql`delete from post_pictures where subject_kind = ${from.kind} and subject_id = ${from.id}`;
}
