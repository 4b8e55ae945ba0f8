import { Button, ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { plural } from '#app/lib/plural';
import { withdrawnDays } from '../review';

interface WithdrawReviewProps {
  /** Its own page. */
  href: string;
  product: string;
  stars: number;
  title: string;
  isPublished: boolean;
  isRefused: boolean;
  hasPhotos: boolean;
  hasVideo: boolean;
  /** Whether moderators have looked at it, or may have: they keep what they decided about. */
  hasCase: boolean;
}

/** One page between the wish and the act: what goes, what stays, and whether there is a way back. */
export function WithdrawReview({ href, product, stars, title, ...is }: WithdrawReviewProps) {
  return (
    <Page width="narrow">
      <PageHeader
        title="Withdraw your review?"
        lead={
          is.isRefused
            ? 'Only you will be able to read it. You cannot publish it again afterwards.'
            : 'Only you will be able to read it. You can change it and publish it again later.'
        }
      />
      <blockquote className="thread-beginning">
        <strong dir="auto">{title}</strong>
        <br />
        {plural(stars, 'star', 'stars')} for <bdi>{product}</bdi>
      </blockquote>
      <ul>
        {is.isPublished ? (
          <>
            <li>It disappears at once from the product, its averages and search.</li>
            <li>The points that it earned you are taken back.</li>
          </>
        ) : (
          <li>It will not appear.</li>
        )}
        <li>
          {is.hasCase
            ? 'Nobody else can read what it says or said first, but for moderators in the case that was opened about it.'
            : 'Nobody else can read what it says or said first.'}{' '}
          That it was withdrawn is counted, without your name.
        </li>
        <li>
          {is.hasPhotos ? 'Its words and photos are' : 'Its words are'} kept for you for {withdrawnDays} days;
          then they are deleted for good. You can have them deleted at once.
        </li>
        {is.hasVideo ? <li>Its video is deleted for good, now, with its file.</li> : null}
        {is.isRefused ? (
          <li>
            It is not shown because of a decision. To have it looked at again, change it or appeal instead.
          </li>
        ) : null}
      </ul>
      <form method="post" className="form__actions">
        <Button variant="danger">Withdraw</Button>
        <ButtonLink href={href} variant="quiet">
          Keep it
        </ButtonLink>
      </form>
    </Page>
  );
}
