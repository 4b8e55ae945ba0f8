import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import type { KeptPicture } from '../writing/keep-picture.server';
import { attachPhotos } from './photos.server';

/**
 * Gives an imported review the photos that have been fetched from where they lay, in the caller's transaction, which
 * has locked the review. The past is told to nobody.
 */
export async function addFetchedPhotos(
  tx: Db,
  review: { id: number; productId: number; authorId: number | null },
  photos: readonly KeptPicture[],
): Promise<void> {
  if (photos.length === 0) return;
  await attachPhotos(tx, review.id, { photos, ownerId: review.authorId });
  await tx.sql`update reviews set has_photos = true where id = ${review.id}`;
  await touchPages(tx, [`product:${review.productId}`, `review:${review.id}`]);
}
