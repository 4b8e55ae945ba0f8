import { readMomentKeyset, readNumberKeyset, writeKeyset } from '#app/lib/keyset';
import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import type { SearchEngine } from '#search/engine';
import type { Product } from '../products/product';
import { listRatedAttributes } from './attribute-queries.server';
import { findInReviews } from './find-in-reviews.server';
import { loadNewestTiles } from './load-gallery.server';
import { productMarkup } from './product-markup';
import { publicationFates } from './publication-fates';
import { getStarTable } from './review-count-queries.server';
import { readReviewFilter, type ReviewFilter } from './review-filter';
import {
  hasReviewsOfPlatforms,
  listReviewsOfProduct,
  rankIn,
  reviewPageSize,
} from './review-list-queries.server';
import { getOwnReview, listPublicationCounts, type ReviewRow } from './review-queries.server';
import { listGrownThreads } from '../boards/grown-thread-queries.server';
import { reviewCard } from './review-view';

interface ProductPageOptions {
  actor: Actor;
  brand: string;
  query: URLSearchParams;
  /** Null when this visitor has searched too often just now: then nothing is looked for. */
  engine: SearchEngine | null;
  /** The address of the house. */
  origin: string;
}

/** The reviews' part of a product page: both averages, what became of all reviews, a page of cards, one's own. */
export async function loadReviewsOfProduct(db: Db, product: Product, options: ProductPageOptions) {
  const { actor, brand, query, origin } = options;
  const filter = readReviewFilter(query);
  const viewerId = actor.kind === 'member' ? actor.id : null;
  const [table, attributes, counts, page, own, tiles, hasOthers] = await Promise.all([
    getStarTable(db, product.id),
    listRatedAttributes(db, product),
    listPublicationCounts(db, product.id),
    loadReviewPage(db, { product, filter, viewerId, ...options }),
    viewerId === null ? null : getOwnReview(db, product.id, viewerId),
    loadNewestTiles(db, product.id),
    actor.kind === 'visitor' && hasReviewsOfPlatforms(db, product.id),
  ]);
  const threads = await listGrownThreads(
    db,
    actor,
    page.rows.map(({ id }) => id),
  );
  return {
    filter,
    table,
    attributes,
    fates: publicationFates(counts),
    reviews: page.rows.map((row) => reviewCard(row, { actor, brand, threads })),
    /** Rows of other rooms that the page shows, for those who keep it. */
    shownThreads: [...threads.values()].map(({ id }) => id),
    next: page.next,
    found: page.found,
    tiles,
    // Search engines come without an account; to members it would only be bytes.
    markup:
      actor.kind === 'visitor'
        ? productMarkup({ product, brand, origin, all: table.all, rows: page.rows, hasOthers })
        : null,
    own,
    mayReview: own === null && (actor.kind === 'visitor' || may(actor, 'review.post', product).ok),
  };
}

interface Page {
  rows: ReviewRow[];
  /** Where the next page begins. */
  next: string | null;
  /** How many a search has found; null without one. */
  found: number | null;
}

interface PageOptions extends Pick<ProductPageOptions, 'query' | 'engine'> {
  product: Product;
  filter: ReviewFilter;
  viewerId: number | null;
}

/** A page of a product's published reviews, as the filter says. */
export async function loadReviewPage(
  db: Db,
  { product, filter, viewerId, query, engine }: PageOptions,
): Promise<Page> {
  const from = query.get('after');
  if (filter.words)
    return engine
      ? findInReviews(db, engine, { productId: product.id, filter, viewerId, from })
      : { rows: [], next: null, found: 0 };
  const after = filter.sort === 'newest' ? readMomentKeyset(from) : readNumberKeyset(from);
  const rows = await listReviewsOfProduct(db, { productId: product.id, filter, after, viewerId });
  const shown = rows.slice(0, reviewPageSize);
  const last = rows.length > reviewPageSize ? shown.at(-1) : undefined;
  return {
    rows: shown,
    next: last ? writeKeyset({ value: rankIn(filter.sort, last), id: last.id }) : null,
    found: null,
  };
}
