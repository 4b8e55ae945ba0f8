import { paths } from '#app/lib/paths';
import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { isRefusal, withholdingWords } from './review';
import { originalOf } from './review-platform';
import { describeGrownThread, type GrownThread } from './review-thread';
import type { ReviewRow } from './review-queries.server';
import type { ReviewCardData } from './ui/review-card';

interface ViewOptions {
  actor: Actor;
  brand: string;
  /** On pages that are not the product's: says which product is judged. */
  withProduct?: boolean;
  /** The threads that grew from reviews, by their keys, as far as this viewer may read them. */
  threads?: ReadonlyMap<number, GrownThread>;
}

/** A row as the card shows it to this viewer. */
export function reviewCard(
  row: ReviewRow,
  { actor, brand, withProduct, threads }: ViewOptions,
): ReviewCardData {
  return {
    id: `review-${row.publicId}`,
    href: paths.review(row.publicId),
    author: authorOf(row, brand),
    at: row.occurredAt,
    stars: row.stars,
    title: row.title,
    html: row.html,
    pros: row.pros,
    cons: row.cons,
    proof: row.proof,
    incentive: row.incentive,
    given: row.given,
    relation: row.relation,
    ratings: row.ratings.map(({ name, low, high, value }) => ({ name, low, high, value })),
    photos: row.photos.map(({ publicId, alt }) => ({
      href: paths.upload(publicId),
      src: paths.upload(publicId, 'thumb'),
      alt,
    })),
    video: row.video,
    first: firstOf(row),
    thread: threadOf(threads?.get(row.id)),
    original: originalOf(row.importTool, row.importRef),
    helpful: helpfulOf(row, actor),
    response: responseOf(row, brand),
    state: row.state === 'published' ? null : row.state,
    stateReason: reasonOf(row),
    product: withProduct ? { href: paths.product(row.productSlug), name: row.productName } : undefined,
  };
}

/** What a withdrawn review once waited for is over; what it was refused for is not. */
function reasonOf({ state, stateReason }: ReviewRow): string | null {
  return state === 'withdrawn' && !isRefusal(stateReason) ? null : withholdingWords(stateReason);
}

function authorOf(row: ReviewRow, brand: string): ReviewCardData['author'] {
  return {
    name: row.authorName ?? 'Former member',
    id: row.authorPublicId ?? '',
    href: row.authorHandle ? paths.member(row.authorHandle) : null,
    team: row.relation === 'staff' ? `${brand} team` : null,
  };
}

function firstOf({ firstStars, firstAt, publicId }: ReviewRow): ReviewCardData['first'] {
  if (firstStars === null || firstAt === null) return null;
  return { stars: firstStars, at: firstAt, href: paths.reviewHistory(publicId) };
}

function threadOf(thread: GrownThread | undefined): ReviewCardData['thread'] {
  return thread
    ? { href: paths.thread(thread), title: thread.title, state: describeGrownThread(thread) }
    : null;
}

/** The button, or only the count where the viewer cannot press it. Visitors may: it leads them to the sign-in page. */
function helpfulOf(row: ReviewRow, actor: Actor): ReviewCardData['helpful'] {
  const pressable = actor.kind === 'visitor' || may(actor, 'review.find-helpful', row).ok;
  if (!pressable && row.helpfulCount === 0) return undefined;
  return {
    action: paths.findReviewHelpful(row.publicId),
    otherAction: paths.findReviewUnhelpful(row.publicId),
    count: row.helpfulCount,
    unhelpful: row.unhelpfulCount,
    given: row.foundHelpful,
    givenOther: row.foundUnhelpful,
    own: !pressable,
  };
}

function responseOf({ response }: ReviewRow, brand: string): ReviewCardData['response'] {
  if (!response) return null;
  return {
    author: {
      name: response.name ?? brand,
      id: response.publicId ?? brand,
      href: response.handle ? paths.member(response.handle) : null,
      team: `${brand} team`,
    },
    at: response.at,
    html: response.html,
  };
}
