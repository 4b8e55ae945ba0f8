import { Button, ButtonLink } from '#app/components/button';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';

interface EraseReviewProps {
  /** Its own page. */
  href: string;
  product: string;
  title: string;
  photos: number;
  wasRefused: boolean;
  isAnswered: boolean;
}

/** One page between the wish and the act: there is no way back from this one. */
export function EraseReview({ href, product, title, ...is }: EraseReviewProps) {
  return (
    <Page width="narrow">
      <PageHeader title="Delete its words now?" lead="They are gone for good. Nobody can bring them back." />
      <blockquote className="thread-beginning">
        <strong dir="auto">{title}</strong>
        <br />
        Withdrawn, about <bdi>{product}</bdi>
      </blockquote>
      <ul>
        <li>
          What it says and said before is deleted{is.photos > 0 ? ', with its photos and their files' : ''}.
        </li>
        {is.isAnswered ? <li>What the brand answered to it is deleted with it.</li> : null}
        <li>Your stars and the days stay, without a word: that it was withdrawn is counted.</li>
        <li>
          {is.wasRefused
            ? 'Whoever still looks at an appeal of yours about it cannot read it any more.'
            : 'You can write about this product anew later. Your first rating is kept beside it then.'}
        </li>
      </ul>
      <form method="post" className="form__actions">
        <Button variant="danger">Delete for good</Button>
        <ButtonLink href={href} variant="quiet">
          Keep them for now
        </ButtonLink>
      </form>
    </Page>
  );
}
