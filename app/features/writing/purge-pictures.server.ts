import type { Db } from '#db/client';
import { dropPictures } from './keep-picture.server';

/**
 * Throws away pictures that no post holds a day after they were sent. One that a draft shows waits for the draft.
 * Rows go before files: a file without a row is never served.
 */
export async function purgePictures(db: Db, folder: string): Promise<void> {
  const gone = await db.sql<Array<{ publicId: string }>>`
    delete from uploads u
    where purpose = 'post' and created_at < now() - interval '1 day'
      and not exists (select from post_pictures p where p.upload_id = u.id)
      and not exists (select from drafts d where d.member_id = u.owner_id and position(u.public_id in d.fields::text) > 0)
    returning public_id as "publicId"`;
  await dropPictures(
    folder,
    gone.map(({ publicId }) => publicId),
  );
}
