import { ReceiptNumber } from '#app/components/receipt-number';
import { StarRating } from '#app/components/star-rating';
import { plural } from '#app/lib/plural';
import type { StarCounts } from '../star-table';

interface RatingSummaryProps {
  all: StarCounts;
  /** Order matched, unrewarded, by customers. */
  proven: StarCounts;
  /** The reviews that each average counts, one by one. */
  allHref: string;
  provenHref: string;
}

/** Two averages, always both: what everybody says, and what provable, unpaid customers say. Each with its receipt. */
export function RatingSummary({ all, proven, allHref, provenHref }: RatingSummaryProps) {
  return (
    <div className="rating-summary">
      <Average title="All reviews" counts={all} href={allHref} />
      <Average title="Order matched, unrewarded" counts={proven} href={provenHref} />
    </div>
  );
}

function Average({ title, counts, href }: { title: string; counts: StarCounts; href: string }) {
  const reviews = counts.reduce((sum, count) => sum + count, 0);
  const stars = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
  const average = reviews === 0 ? null : stars / reviews;
  return (
    <div className="rating">
      <p className="rating__title">{title}</p>
      {average === null ? (
        <p className="rating__none">None yet</p>
      ) : (
        <>
          <ReceiptNumber
            title={`Average: ${title.toLowerCase()}`}
            over="start"
            totalLabel="Stars given"
            terms={counts
              .map((count, index) => ({
                label: plural(index + 1, 'star', 'stars'),
                detail: plural(count, 'review', 'reviews'),
                amount: count * (index + 1),
              }))
              .reverse()}
            note={<a href={href}>The reviews that it counts</a>}
            dividedBy={{ label: 'Reviews', divisor: reviews, resultLabel: 'Average' }}
          >
            <span className="rating__figure">{average.toFixed(2)}</span>
          </ReceiptNumber>
          <StarRating stars={average}>
            <span className="muted small">{plural(reviews, 'review', 'reviews')}</span>
          </StarRating>
        </>
      )}
    </div>
  );
}
