import { rm } from 'node:fs/promises';
import type { Db } from '#db/client';
import { handedFilePath } from './handed-file-place.server';

/** Throws away files that nobody has decided about for a week: they may hold addresses of customers. */
export async function purgeHandedFiles(db: Db, folder: string): Promise<void> {
  const gone = await db.sql<Array<{ publicId: string }>>`
    update handed_files set state = 'thrown-away'
    where state in ('looking', 'looked', 'failed') and created_at < now() - interval '7 days' returning public_id as "publicId"`;
  for (const { publicId } of gone) await rm(handedFilePath(folder, publicId), { force: true });
}
