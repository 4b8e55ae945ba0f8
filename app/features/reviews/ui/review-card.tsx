import type { ReactNode } from 'react';
import Minus from 'lucide/dist/esm/icons/minus.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { Icon } from '#app/components/icon';
import { PersonLine, type Person } from '#app/components/person-line';
import { Prose } from '#app/components/prose';
import { RelativeTime } from '#app/components/relative-time';
import { StarRating } from '#app/components/star-rating';
import { StateLabel, type State } from '#app/components/state-label';
import { classNames } from '#app/lib/class-names';
import { plural } from '#app/lib/plural';
import type { SafeHtml } from '#app/lib/safe-html';
import type { AttributeRating } from '#app/lib/rating-cell';
import type { ShownVideo } from '#app/lib/shown-video';
import { VideoPlayer } from '#app/components/video-player';
import { AttributeAnswers } from './attribute-answers';
import { BrandResponse, type BrandResponseProps } from './brand-response';
import type { Incentive, Proof, Relation } from '../proof';
import { Helpful, type HelpfulProps } from './helpful';
import { ProofLabel } from './proof-label';

export interface ReviewPhoto {
  href: string;
  src: string;
  alt: string;
}

/** A review as a page shows it: what a loader can send. */
export interface ReviewCardData {
  id: string;
  /** Its own page, which is the permalink. */
  href: string;
  author: Person;
  at: string;
  stars: number;
  title: string;
  html: SafeHtml;
  pros?: string | undefined;
  cons?: string | undefined;
  proof: Proof;
  incentive: Incentive;
  /** What the brand gave for it. */
  given?: string | null | undefined;
  relation: Relation;
  /** What it says of each attribute of its product. */
  ratings?: readonly AttributeRating[] | undefined;
  photos?: readonly ReviewPhoto[] | undefined;
  video?: ShownVideo | null | undefined;
  /** When it was changed later, what it said first. */
  first?: { stars: number; at: string; href: string } | null | undefined;
  /** Where it was first published, when that place asks for the link. */
  original?: { title: string; href: string } | null | undefined;
  helpful?: HelpfulProps | undefined;
  response?: BrandResponseProps | null | undefined;
  /** The thread that grew from it, for who may read that. */
  thread?: { href: string; title: string; state: string } | null | undefined;
  /** Only for its writer and the team. */
  state?: Extract<State, 'pending' | 'withheld' | 'withdrawn' | 'hidden'> | null | undefined;
  stateReason?: string | null | undefined;
  /** On pages that are not the product's: which product this judges. */
  product?: { href: string; name: string } | undefined;
}

export interface ReviewCardProps extends ReviewCardData {
  actions?: ReactNode | undefined;
}

/** One customer's judgement: who and how proved at the side, what they say in the middle, the brand's answer below. */
export function ReviewCard(review: ReviewCardProps) {
  const { author, at, href, state, first } = review;
  return (
    <article className="review" id={review.id}>
      <div className="review__who">
        <PersonLine person={author} size="s" detail={<RelativeTime at={at} />} />
        <ProofLabel {...review} />
      </div>
      <div className="review__words">
        {state ? <StateLabel state={state} boxed /> : null}
        {review.stateReason ? <p className="post__reason">{review.stateReason}</p> : null}
        <div className="review__head">
          <StarRating stars={review.stars}>{null}</StarRating>
          <h3 className="review__title" dir="auto">
            <a href={href}>{review.title}</a>
          </h3>
        </div>
        {review.product ? (
          <p className="small muted">
            about{' '}
            <a href={review.product.href}>
              <bdi>{review.product.name}</bdi>
            </a>
          </p>
        ) : null}
        <Prose html={review.html} />
        <ProsAndCons pros={review.pros} cons={review.cons} />
        <AttributeAnswers ratings={review.ratings ?? []} />
        <Photos photos={review.photos ?? []} />
        {review.video ? <VideoPlayer video={review.video} /> : null}
        {first ? (
          <p className="small muted">
            First rated {plural(first.stars, 'star', 'stars')} <RelativeTime at={first.at} />.{' '}
            <a href={first.href}>See what it said then</a>
          </p>
        ) : null}
        {review.thread ? (
          <p className="small">
            Talked about in{' '}
            <a href={review.thread.href} dir="auto">
              {review.thread.title}
            </a>{' '}
            <span className="muted">({review.thread.state})</span>
          </p>
        ) : null}
        {review.original ? (
          <p className="small muted">
            <a href={review.original.href} rel="nofollow noopener">
              The original at {review.original.title}
            </a>
          </p>
        ) : null}
        <footer className="post__foot">
          {review.helpful ? <Helpful {...review.helpful} /> : null}
          {review.actions}
        </footer>
        {review.response ? <BrandResponse {...review.response} /> : null}
      </div>
    </article>
  );
}

function ProsAndCons({ pros, cons }: { pros: string | undefined; cons: string | undefined }) {
  if (!pros && !cons) return null;
  return (
    <dl className="pros-cons">
      {pros ? <Side kind="pros" label="Good" icon={Plus} text={pros} /> : null}
      {cons ? <Side kind="cons" label="Not so good" icon={Minus} text={cons} /> : null}
    </dl>
  );
}

function Side({
  kind,
  label,
  icon,
  text,
}: {
  kind: 'pros' | 'cons';
  label: string;
  icon: typeof Plus;
  text: string;
}) {
  return (
    <div className={classNames('pros-cons__side', `pros-cons__side--${kind}`)}>
      <dt>
        <Icon of={icon} />
        {label}
      </dt>
      <dd dir="auto">{text}</dd>
    </div>
  );
}

function Photos({ photos }: { photos: readonly ReviewPhoto[] }) {
  if (photos.length === 0) return null;
  return (
    <ul className="photos">
      {photos.map((photo) => (
        <li key={photo.href}>
          <a className="photos__link" href={photo.href}>
            <img
              src={photo.src}
              alt={photo.alt || 'Photo by the reviewer'}
              width={112}
              height={112}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Stands in a `Section`: the titles of reviews are third-level headings. */
export function ReviewList({ reviews }: { reviews: readonly ReviewCardData[] }) {
  return (
    <ul className="reviews">
      {reviews.map((review) => (
        <li key={review.id}>
          <ReviewCard {...review} />
        </li>
      ))}
    </ul>
  );
}
