import { ButtonLink } from '#app/components/button';
import { paths } from '#app/lib/paths';

interface ProductActionsProps {
  slug: string;
  mayReview: boolean;
  /** The reader's own review of it, by its address. */
  ownReview: string | null;
  ofTeam: boolean;
}

/** What somebody can do about a product. */
export function ProductActions({ slug, mayReview, ownReview, ofTeam }: ProductActionsProps) {
  return (
    <>
      {mayReview ? (
        <ButtonLink variant="primary" href={paths.newReview(slug)}>
          Write a review
        </ButtonLink>
      ) : null}
      {ownReview ? <ButtonLink href={paths.review(ownReview)}>Your review</ButtonLink> : null}
      <ButtonLink href={paths.newThread({ product: slug })}>Ask about it</ButtonLink>
      <ButtonLink variant="quiet" href={paths.compareProducts(slug)}>
        Compare
      </ButtonLink>
      {ofTeam ? (
        <ButtonLink variant="quiet" href={paths.reviewLink(slug)}>
          Link to review this
        </ButtonLink>
      ) : null}
    </>
  );
}
