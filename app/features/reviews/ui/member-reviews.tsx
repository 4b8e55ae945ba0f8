import { RelativeTime } from '#app/components/relative-time';
import { StarRating } from '#app/components/star-rating';
import { paths } from '#app/lib/paths';
import { plural } from '#app/lib/plural';
import type { MemberReview } from '../member-reviews-queries.server';

type Review = Omit<MemberReview, 'bodySource' | 'id'> & { excerpt: string };

/** What somebody has judged, newest first, each leading to its review. */
export function MemberReviews({ reviews }: { reviews: readonly Review[] }) {
  return (
    <ul className="evidence">
      {reviews.map((review) => (
        <li key={review.publicId} className="evidence__item">
          <div>
            <p className="evidence__title">
              <a href={paths.review(review.publicId)} dir="auto">
                {review.title}
              </a>
            </p>
            <p className="small" dir="auto">
              {review.excerpt}
            </p>
            <p className="meta">
              <StarRating stars={review.stars} />
              <bdi>{review.productName}</bdi>
              <RelativeTime at={review.occurredAt} />
              {review.helpfulCount > 0 ? (
                <span>{plural(review.helpfulCount, 'person was helped', 'people were helped')}</span>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
