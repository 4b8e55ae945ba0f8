import type { Db } from '#db/client';
import type { KeptPicture } from './keep-picture.server';

/** What a picture belongs to, which says who may see it. */
type UploadPurpose = 'review' | 'product' | 'post' | 'board' | 'testimonial' | 'reward' | 'poster';

/** Writes down a picture that lies in the uploads folder: whose it is and what for. Answers with its key. */
export async function recordUpload(
  tx: Db,
  picture: KeptPicture,
  { ownerId, purpose }: { ownerId: number | null; purpose: UploadPurpose },
): Promise<number> {
  const { publicId, width, height, bytes } = picture;
  const [row] = await tx.sql<[{ id: number }]>`
    insert into uploads (public_id, owner_id, purpose, width, height, bytes)
    values (${publicId}, ${ownerId}, ${purpose}, ${width}, ${height}, ${bytes}) returning id`;
  return row.id;
}

/** Forgets a picture that nothing shows any more; its files go once this is committed, by the id that it answers with. */
export async function forgetUpload(tx: Db, id: number): Promise<string | null> {
  const [gone] = await tx.sql<[{ publicId: string }?]>`
    delete from uploads where id = ${id} returning public_id as "publicId"`;
  return gone?.publicId ?? null;
}
