import { paths } from '#app/lib/paths';
import type { RootReview } from '../review-thread';

/** The way back from a thread to the review that it grew from; nothing where the reader may not open that. */
export function RootReviews({
  reviews,
}: {
  reviews: ReadonlyArray<Pick<RootReview, 'publicId' | 'title' | 'product'>>;
}) {
  return reviews.map(({ publicId, title, product }) => (
    <p key={publicId}>
      This grew from a review of <bdi>{product}</bdi>:{' '}
      <a href={paths.review(publicId)} dir="auto">
        {title}
      </a>
    </p>
  ));
}
