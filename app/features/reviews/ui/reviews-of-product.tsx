import MessageSquareText from 'lucide/dist/esm/icons/message-square-text.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Pagination } from '#app/components/pagination';
import { StarBreakdown } from '#app/components/star-breakdown';
import { Tabs } from '#app/components/tabs';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import { isNarrowed, writeReviewFilter, type ReviewFilter, type ReviewSort } from '../review-filter';
import type { StarTable } from '../star-table';
import { ProofLegend } from './proof-legend';
import { ReviewList, type ReviewCardData } from './review-card';
import { ReviewSearch } from './review-search';

interface ReviewsOfProductProps {
  slug: string;
  table: StarTable;
  filter: ReviewFilter;
  reviews: readonly ReviewCardData[];
  next: string | null;
  /** How many a search has found; null without one. */
  found: number | null;
}

const orderWords: Record<ReviewSort, string> = {
  helpful: 'Most helpful',
  newest: 'Newest',
  critical: 'Most critical',
};

/** The bars that filter, the ladder, the order, the search, and the reviews themselves. */
export function ReviewsOfProduct({ slug, table, filter, reviews, next, found }: ReviewsOfProductProps) {
  const address = (change: Partial<ReviewFilter>, after?: string) =>
    paths.product(slug, { ...writeReviewFilter({ ...filter, ...change }), after });
  const rows = [5, 4, 3, 2, 1].map((stars) => ({
    stars,
    count: table.all[stars - 1] ?? 0,
    href: address({ stars: filter.stars === stars ? null : stars }),
    chosen: filter.stars === stars,
  }));
  const provenOnly = filter.proof === 'proven';
  return (
    <>
      <StarBreakdown rows={rows} />
      <ProofLegend
        table={table}
        chosen={{ proof: filter.proof, mark: filter.mark }}
        hrefOf={address}
        moreHref={paths.howReviewsCount()}
      />
      <ReviewSearch action={paths.product(slug)} filter={filter} />
      <Tabs
        label="Order"
        tabs={[
          ...(Object.keys(orderWords) as ReviewSort[]).map((sort) => ({
            href: address({ sort }),
            label: orderWords[sort],
            current: filter.sort === sort,
          })),
          {
            href: address({ proof: provenOnly ? null : 'proven' }),
            label: provenOnly ? 'Order matched only (on)' : 'Order matched only',
            current: provenOnly,
          },
        ]}
      />
      {isNarrowed(filter) ? (
        <p className="meta">
          {found === null ? null : <span>{plural(found, 'review found', 'reviews found')}</span>}
          <a href={paths.product(slug, writeReviewFilter({ ...plainFilter, sort: filter.sort }))}>
            Show all reviews
          </a>
        </p>
      ) : null}
      {reviews.length === 0 ? (
        <EmptyState icon={MessageSquareText} title="No reviews here yet">
          {isNarrowed(filter)
            ? 'None fits this filter.'
            : 'If you use it, be the first to say what it is like.'}
        </EmptyState>
      ) : (
        <ReviewList reviews={reviews} />
      )}
      <Pagination next={next ? { href: address({}, next), label: 'More reviews' } : null} />
    </>
  );
}

const plainFilter: ReviewFilter = {
  sort: 'helpful',
  stars: null,
  proof: null,
  mark: null,
  rated: null,
  words: '',
};
