import type { Db } from '#db/client';
import { dropPictures, keepPicture, type KeptPicture } from '../writing/keep-picture.server';
import { recordUpload } from '../writing/record-upload.server';
import { maxPhotoBytes, maxPhotos } from './review';

export type PhotoProblem = 'too-many' | 'too-large' | 'no-picture';

/** Keeps the photos of a review. One that is no picture spoils none of the others: nothing is kept and the reason is returned. */
export async function keepPhotos(
  folder: string,
  files: readonly File[],
): Promise<{ ok: true; photos: KeptPicture[] } | { ok: false; problem: PhotoProblem }> {
  const sent = files.filter((file) => file.size > 0);
  if (sent.length > maxPhotos) return { ok: false, problem: 'too-many' };
  if (sent.some((file) => file.size > maxPhotoBytes)) return { ok: false, problem: 'too-large' };
  const photos: KeptPicture[] = [];
  for (const file of sent) {
    const photo = await keepPicture(folder, Buffer.from(await file.arrayBuffer()));
    if (photo) photos.push(photo);
    else {
      await dropPhotos(folder, photos);
      return { ok: false, problem: 'no-picture' };
    }
  }
  return { ok: true, photos };
}

/** Removes photos whose review was refused after they had been kept. */
export async function dropPhotos(folder: string, photos: readonly KeptPicture[]): Promise<void> {
  await dropPictures(
    folder,
    photos.map(({ publicId }) => publicId),
  );
}

/** Ties kept photos to a review, in their order, in the transaction that stores it. */
export async function attachPhotos(
  tx: Db,
  reviewId: number,
  { photos, ownerId }: { photos: readonly KeptPicture[]; ownerId: number | null },
): Promise<void> {
  for (const [position, photo] of photos.entries()) {
    const uploadId = await recordUpload(tx, photo, { ownerId, purpose: 'review' });
    await tx.sql`
      insert into review_photos (review_id, upload_id, position) values (${reviewId}, ${uploadId}, ${position})`;
  }
}
