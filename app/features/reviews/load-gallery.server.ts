import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import { galleryPageSize, listCustomerPhotos, type CustomerPhoto } from './review-list-queries.server';

/** A page of customers' photos; a review's photos are never torn apart by the end of a page. */
export async function loadGallery(
  db: Db,
  { productId, after }: { productId: number; after: string | null },
): Promise<{ photos: CustomerPhoto[]; next: string | null }> {
  const photos = await listCustomerPhotos(db, { productId, after: readMomentKeyset(after) });
  const reviews = [...new Set(photos.map(({ reviewId }) => reviewId))];
  const shownReviews = new Set(reviews.slice(0, galleryPageSize));
  const shown = photos.filter(({ reviewId }) => shownReviews.has(reviewId));
  const last = reviews.length > galleryPageSize ? shown.at(-1) : undefined;
  return { photos: shown, next: last ? writeKeyset({ value: last.occurredAt, id: last.reviewId }) : null };
}
