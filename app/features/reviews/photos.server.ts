import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { newPublicId } from '#app/lib/public-id';
import type { Db } from '#db/client';
import { maxPhotoBytes, maxPhotos } from './review';

/** A photo that lies in the uploads folder, not yet tied to anything. */
export interface KeptPhoto {
  publicId: string;
  width: number;
  height: number;
  bytes: number;
}

export type PhotoProblem = 'too-many' | 'too-large' | 'no-picture';

/** A decoded picture needs four bytes a pixel: this bounds the memory that one upload can take to 160 MB. */
const maxPixels = 40_000_000;
const sizes = {
  full: { width: 1600, height: 1600, fit: 'inside' },
  thumb: { width: 224, height: 224, fit: 'cover' },
} as const;

/** Where a size of a photo lies. The name is ours; nothing of the sent file's name is used. */
export function photoFile(folder: string, publicId: string, size: 'full' | 'thumb'): string {
  return path.join(folder, publicId.slice(0, 2), `${publicId}-${size}.webp`);
}

/**
 * Keeps photos: each is decoded, turned upright, stripped of its metadata and encoded again in two sizes, whatever it
 * claimed to be. One that is no picture spoils none of the others: nothing is kept and the reason is returned.
 */
export async function keepPhotos(
  folder: string,
  files: readonly File[],
): Promise<{ ok: true; photos: KeptPhoto[] } | { ok: false; problem: PhotoProblem }> {
  const sent = files.filter((file) => file.size > 0);
  if (sent.length > maxPhotos) return { ok: false, problem: 'too-many' };
  if (sent.some((file) => file.size > maxPhotoBytes)) return { ok: false, problem: 'too-large' };
  const photos: KeptPhoto[] = [];
  for (const file of sent) {
    const photo = await keepPhoto(folder, Buffer.from(await file.arrayBuffer()));
    if (photo) photos.push(photo);
    else {
      await dropPhotos(folder, photos);
      return { ok: false, problem: 'no-picture' };
    }
  }
  return { ok: true, photos };
}

/** Removes photos whose review was refused after they had been kept. */
export async function dropPhotos(folder: string, photos: readonly KeptPhoto[]): Promise<void> {
  for (const { publicId } of photos) {
    await Promise.all(
      (['full', 'thumb'] as const).map((size) => rm(photoFile(folder, publicId, size), { force: true })),
    );
  }
}

/** Keeps one picture from its bytes; null when they are none. */
export async function keepPhoto(folder: string, bytes: Buffer): Promise<KeptPhoto | null> {
  const publicId = newPublicId();
  try {
    const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).rotate();
    const full = await picture
      .clone()
      .resize({ ...sizes.full, withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const thumb = await picture.clone().resize(sizes.thumb).webp({ quality: 76 }).toBuffer();
    await mkdir(path.dirname(photoFile(folder, publicId, 'full')), { recursive: true });
    await writeFile(photoFile(folder, publicId, 'full'), full.data);
    await writeFile(photoFile(folder, publicId, 'thumb'), thumb);
    return { publicId, width: full.info.width, height: full.info.height, bytes: full.data.length };
  } catch {
    // The decoder's message may quote the file; that it is no picture is all there is to say.
    return null;
  }
}

/** Ties kept photos to a review, in their order, in the transaction that stores it. */
export async function attachPhotos(
  tx: Db,
  reviewId: number,
  { photos, ownerId }: { photos: readonly KeptPhoto[]; ownerId: number | null },
): Promise<void> {
  for (const [position, photo] of photos.entries()) {
    await tx.sql`
      with upload as (
        insert into uploads (public_id, owner_id, purpose, width, height, bytes)
        values (${photo.publicId}, ${ownerId}, 'review', ${photo.width}, ${photo.height}, ${photo.bytes}) returning id
      )
      insert into review_photos (review_id, upload_id, position) select ${reviewId}, id, ${position} from upload`;
  }
}
