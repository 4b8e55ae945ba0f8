import { readMomentKeyset, writeKeyset } from '#app/lib/keyset';
import type { ShownVideo } from '#app/lib/shown-video';
import type { Db } from '#db/client';
import { listShowingReviews, type ShowingReview } from './gallery-queries.server';

/** A photo by a customer, with the review that it belongs to. */
export interface CustomerPhoto {
  publicId: string;
  alt: string;
  reviewPublicId: string;
}

/** A film by a customer, with the review that it belongs to. */
export type CustomerFilm = ShownVideo & { reviewPublicId: string };

/** So many reviews that show something make one page of the gallery. */
export const galleryPageSize = 24;
/** So many photos and films stand on the product's page; the others have a page of their own. */
const tilesOnProductPage = 8;

/** A page of what customers show of a product, in films and in photos. */
export async function loadGallery(
  db: Db,
  { productId, after }: { productId: number; after: string | null },
): Promise<{ films: CustomerFilm[]; photos: CustomerPhoto[]; next: string | null }> {
  const reviews = await listShowingReviews(db, {
    productId,
    after: readMomentKeyset(after),
    limit: galleryPageSize + 1,
  });
  const shown = reviews.slice(0, galleryPageSize);
  const last = reviews.length > galleryPageSize ? shown.at(-1) : undefined;
  return {
    films: shown.flatMap(filmOf),
    photos: shown.flatMap(photosOf),
    next: last ? writeKeyset({ value: last.occurredAt, id: last.id }) : null,
  };
}

export type GalleryTile = { film: CustomerFilm } | { photo: CustomerPhoto };

/** The newest of it for the product's page, a film before the photos of the same review. */
export async function loadNewestTiles(db: Db, productId: number): Promise<GalleryTile[]> {
  const reviews = await listShowingReviews(db, { productId, after: null, limit: tilesOnProductPage });
  return reviews
    .flatMap((review): GalleryTile[] => [
      ...filmOf(review).map((film) => ({ film })),
      ...photosOf(review).map((photo) => ({ photo })),
    ])
    .slice(0, tilesOnProductPage);
}

const filmOf = ({ publicId, video }: ShowingReview): CustomerFilm[] =>
  video ? [{ ...video, reviewPublicId: publicId }] : [];

const photosOf = ({ publicId, photos }: ShowingReview): CustomerPhoto[] =>
  photos.map((photo) => ({ ...photo, reviewPublicId: publicId }));
