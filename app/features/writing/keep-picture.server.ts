import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { newPublicId } from '#app/lib/public-id';

/** A picture that lies in the uploads folder, not yet tied to anything. */
export interface KeptPicture {
  publicId: string;
  width: number;
  height: number;
  bytes: number;
}

/** A decoded picture needs four bytes a pixel: this bounds the memory that one upload can take to 160 MB. */
const maxPixels = 40_000_000;
const sizes = {
  full: { width: 1600, height: 1600, fit: 'inside' },
  thumb: { width: 224, height: 224, fit: 'cover' },
} as const;

/** Where a size of a picture lies. The name is ours; nothing of the sent file's name is used. */
export function pictureFile(folder: string, publicId: string, size: 'full' | 'thumb'): string {
  return path.join(folder, publicId.slice(0, 2), `${publicId}-${size}.webp`);
}

/** What cameras and screens make. A drawing (SVG) is a program for its decoder and never reaches it. */
const photoTypes = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/heic',
  'image/tiff',
]);

/**
 * Keeps one picture from its bytes: decoded, turned upright, stripped of its metadata and encoded again in two sizes,
 * whatever it claimed to be. Null when it is no picture.
 */
export async function keepPicture(folder: string, bytes: Buffer): Promise<KeptPicture | null> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!type || !photoTypes.has(type.mime)) return null;
  const publicId = newPublicId();
  try {
    const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).rotate();
    const full = await picture
      .clone()
      .resize({ ...sizes.full, withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const thumb = await picture.clone().resize(sizes.thumb).webp({ quality: 76 }).toBuffer();
    await mkdir(path.dirname(pictureFile(folder, publicId, 'full')), { recursive: true });
    await writeFile(pictureFile(folder, publicId, 'full'), full.data);
    await writeFile(pictureFile(folder, publicId, 'thumb'), thumb);
    return { publicId, width: full.info.width, height: full.info.height, bytes: full.data.length };
  } catch {
    // The decoder's message may quote the file; that it is no picture is all there is to say.
    return null;
  }
}

/** Removes the files of pictures that came to nothing. */
export async function dropPictures(folder: string, publicIds: readonly string[]): Promise<void> {
  for (const publicId of publicIds) {
    await Promise.all(
      (['full', 'thumb'] as const).map((size) => rm(pictureFile(folder, publicId, size), { force: true })),
    );
  }
}
