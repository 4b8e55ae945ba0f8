import type { Db } from '#db/client';
import { maximumResults, type SearchEngine } from '#search/engine';
import type { ReviewFilter } from './review-filter';
import { listReviewsById, reviewPageSize } from './review-list-queries.server';
import type { ReviewRow } from './review-queries.server';

/**
 * Searches the reviews of one product, forgiving slips of the pen as the search of the whole site does. What it finds is
 * read from the reviews themselves, so that a review which has just been withdrawn is not shown because an index is late.
 */
export async function findInReviews(
  db: Db,
  engine: SearchEngine,
  question: { productId: number; filter: ReviewFilter; viewerId: number | null; from: string | null },
): Promise<{ rows: ReviewRow[]; next: string | null; found: number }> {
  const { productId, filter, viewerId, from } = question;
  const offset = /^\d{1,4}$/.test(from ?? '') ? Math.min(Number(from), maximumResults) : 0;
  const { hits, total } = await engine.search({
    text: filter.words,
    boards: [],
    filters: {
      kinds: ['review'],
      productIds: [productId],
      ...(filter.stars === null ? {} : { stars: [filter.stars] }),
      ...(filter.proof === null
        ? {}
        : { proofs: [filter.proof === 'proven' ? 'order-matched' : filter.proof] }),
    },
    ...(filter.sort === 'newest' ? { sort: 'newest' as const } : {}),
    offset,
    limit: reviewPageSize,
  });
  const rows = await listReviewsById(db, {
    productId,
    ids: hits.map(({ subjectId }) => subjectId),
    viewerId,
  });
  const following = offset + reviewPageSize;
  return {
    rows: rows.filter((row) => fits(row, filter)),
    next: following < total ? String(following) : null,
    found: total,
  };
}

/** What the index does not know about a review: whether it was paid for, who wrote it, what it says of an attribute. */
function fits(row: ReviewRow, { proof, mark, rated }: ReviewFilter): boolean {
  if (rated && !row.ratings.some((one) => one.attribute === rated.attribute && one.value === rated.value))
    return false;
  if (proof === 'proven' && (row.incentive !== 'none' || row.relation !== 'customer')) return false;
  if (mark === 'rewarded') return row.incentive !== 'none';
  if (mark === 'insiders') return row.relation !== 'customer';
  return mark !== 'photos' || row.photos.length > 0;
}
