import { paths } from '#app/lib/paths';
import type { Db } from '#db/client';
import type { Product } from '../products/product';
import { loadReviewPage } from './load-product-page.server';
import { getStarTable } from './review-count-queries.server';
import { listRatedAttributes } from './attribute-queries.server';
import { attributeData, averageData, reviewData } from './review-data';
import { readRated, readReviewFilter, reviewMarks, reviewSorts } from './review-filter';
import { proofLevels } from './proof';

/** What may be asked of the reviews of a product, and in which words. A slip is told, not passed over. */
const parameters: Record<string, readonly string[]> = {
  sort: reviewSorts,
  proof: [...proofLevels, 'proven'],
  only: reviewMarks,
  stars: ['1', '2', '3', '4', '5'],
};

/** What is wrong with a question of a program, in a sentence; null when nothing is. */
export function problemIn(query: URLSearchParams): string | null {
  for (const [name, value] of query) {
    if (name === 'after' || (name === 'rated' && readRated(value))) continue;
    if (name === 'rated') return 'rated has to be the key of an attribute, a dot, and a place from 1 to 5';
    const known = parameters[name];
    if (!known)
      return `${name} is no parameter; there are after, rated, ${Object.keys(parameters).join(', ')}`;
    if (!known.includes(value)) return `${name} has to be one of ${known.join(', ')}`;
  }
  return null;
}

/** The reviews of a product for programs: both averages, the rungs of the ladder, and a page of reviews. */
export async function loadReviewData(
  db: Db,
  product: Product,
  { query, origin }: { query: URLSearchParams; origin: string },
) {
  const filter = { ...readReviewFilter(query), words: '' };
  const [table, attributes, page] = await Promise.all([
    getStarTable(db, product.id),
    listRatedAttributes(db, product),
    loadReviewPage(db, { product, filter, viewerId: null, query, engine: null }),
  ]);
  const next = new URLSearchParams(query);
  if (page.next) next.set('after', page.next);
  return {
    product: {
      name: product.name,
      sku: product.sku,
      url: origin + paths.product(product.slug),
    },
    averages: {
      all: averageData(table.all),
      orderMatchedUnrewarded: averageData(table.proven),
    },
    countByProof: table.byProof,
    attributes: attributes.map(attributeData),
    reviews: page.rows.map((row) => reviewData(row, origin)),
    next: page.next ? `${origin}${paths.reviewData(product.slug)}?${next}` : null,
  };
}
