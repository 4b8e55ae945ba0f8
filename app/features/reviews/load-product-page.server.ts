import { readMomentKeyset, readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import type { Product } from '../products/product';
import {
  getOwnReview,
  getStarTable,
  listPublicationCounts,
  listReviewsOfProduct,
  reviewPageSize,
  type ReviewSort,
} from './review-queries.server';
import { reviewCard } from './review-view';
import { publicationFates } from './publication-fates';

/** Which reviews a page shows, as its address says. Unknown values mean the plain list. */
export interface ReviewFilter {
  sort: ReviewSort;
  stars: number | null;
  proven: boolean;
}

/** Reads the filter out of an address. */
function readReviewFilter(query: URLSearchParams): ReviewFilter {
  const stars = /^[1-5]$/.test(query.get('stars') ?? '') ? Number(query.get('stars')) : null;
  return {
    sort: query.get('sort') === 'newest' ? 'newest' : 'helpful',
    stars,
    proven: query.get('proof') === 'proven',
  };
}

/** The reviews' part of a product page: both averages, what became of all reviews, a page of cards, one's own. */
export async function loadReviewsOfProduct(
  db: Db,
  product: Product,
  options: { actor: Actor; brand: string; query: URLSearchParams },
) {
  const { actor, brand, query } = options;
  const filter = readReviewFilter(query);
  const viewerId = actor.kind === 'member' ? actor.id : null;
  const after =
    filter.sort === 'helpful' ? readNumberKeyset(query.get('after')) : readMomentKeyset(query.get('after'));
  const [table, counts, rows, own] = await Promise.all([
    getStarTable(db, product.id),
    listPublicationCounts(db, product.id),
    listReviewsOfProduct(db, { productId: product.id, ...filter, after, viewerId }),
    viewerId === null ? null : getOwnReview(db, product.id, viewerId),
  ]);
  const shown = rows.slice(0, reviewPageSize);
  const last = rows.length > reviewPageSize ? shown.at(-1) : undefined;
  return {
    filter,
    table,
    fates: publicationFates(counts),
    reviews: shown.map((row) => reviewCard(row, { actor, brand })),
    own,
    mayReview: own === null && (actor.kind === 'visitor' || may(actor, 'review.post', product).ok),
    next: last
      ? writeKeyset({
          value: filter.sort === 'helpful' ? String(last.helpfulCount) : last.occurredAt,
          id: last.id,
        })
      : null,
  };
}
