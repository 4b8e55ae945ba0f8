import MessageSquareText from 'lucide/dist/esm/icons/message-square-text.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Pagination } from '#app/components/pagination';
import { StarBreakdown } from '#app/components/star-breakdown';
import { Tabs } from '#app/components/tabs';
import { paths } from '#app/lib/paths';
import type { ReviewFilter } from '../load-product-page.server';
import { ReviewList, type ReviewCardData } from './review-card';

interface ReviewsOfProductProps {
  slug: string;
  counts: readonly number[];
  filter: ReviewFilter;
  reviews: readonly ReviewCardData[];
  next: string | null;
}

/** The bars that filter, the order, and the reviews themselves. */
export function ReviewsOfProduct({ slug, counts, filter, reviews, next }: ReviewsOfProductProps) {
  const address = (change: { stars?: number | null; sort?: string; proven?: boolean; after?: string }) => {
    const stars = change.stars === undefined ? filter.stars : change.stars;
    const sort = change.sort ?? filter.sort;
    const proven = change.proven ?? filter.proven;
    return paths.product(slug, {
      ...(stars ? { stars: String(stars) } : {}),
      ...(proven ? { proof: 'proven' } : {}),
      ...(sort === 'newest' ? { sort } : {}),
      ...(change.after ? { after: change.after } : {}),
    });
  };
  const rows = [5, 4, 3, 2, 1].map((stars) => ({
    stars,
    count: counts[stars - 1] ?? 0,
    href: address({ stars: filter.stars === stars ? null : stars }),
    chosen: filter.stars === stars,
  }));
  return (
    <>
      <StarBreakdown rows={rows} />
      <Tabs
        label="Order"
        tabs={[
          { href: address({ sort: 'helpful' }), label: 'Most helpful', current: filter.sort === 'helpful' },
          { href: address({ sort: 'newest' }), label: 'Newest', current: filter.sort === 'newest' },
          {
            href: address({ proven: !filter.proven }),
            label: filter.proven ? 'Order matched only (on)' : 'Order matched only',
            current: filter.proven,
          },
        ]}
      />
      {reviews.length === 0 ? (
        <EmptyState icon={MessageSquareText} title="No reviews here yet">
          {filter.stars || filter.proven
            ? 'None fits this filter.'
            : 'If you use it, be the first to say what it is like.'}
        </EmptyState>
      ) : (
        <ReviewList reviews={reviews} />
      )}
      <Pagination next={next ? { href: address({ after: next }), label: 'More reviews' } : null} />
    </>
  );
}
