import { ReceiptNumber } from '#app/components/receipt-number';
import { StarRating } from '#app/components/star-rating';
import { plural } from '#app/lib/plural';

/** How many reviews gave 1, 2, 3, 4 and 5 stars, in that order. */
export type StarCounts = readonly [number, number, number, number, number];

interface RatingSummaryProps {
  all: StarCounts;
  /** Order matched, unrewarded, by customers. */
  proven: StarCounts;
}

/** Two averages, always both: what everybody says, and what provable, unpaid customers say. Each with its receipt. */
export function RatingSummary({ all, proven }: RatingSummaryProps) {
  return (
    <div className="rating-summary">
      <Average title="All reviews" counts={all} />
      <Average title="Order matched, unrewarded" counts={proven} />
    </div>
  );
}

function Average({ title, counts }: { title: string; counts: StarCounts }) {
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
