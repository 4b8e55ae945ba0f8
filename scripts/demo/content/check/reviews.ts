import type { Review } from '../types';
import { actProblems, voteProblems } from './acts';
import { isBefore, isTeam, repeated, type Known } from './known';

/** The days within which the brand may object to a review. */
const OBJECTION_DAYS = 7;
const MAX_WORDS = 120;

/** One review and what it is about. */
interface Judged {
  review: Review;
  product: string;
}

function proofProblems(where: string, { review, product }: Judged, known: Known): string[] {
  const isOrdered = known.content.orders.some(
    (order) =>
      order.by === review.by &&
      order.products.includes(product) &&
      isBefore(order, review) &&
      !order.returned,
  );
  if (review.proof === 'order-matched' && !isOrdered) return [`${where}: order matched without an order`];
  if (review.proof !== 'order-matched' && isOrdered)
    return [`${where}: there is an order and it was not matched`];
  return [];
}

function updateProblems(where: string, { updated, earlier, ...review }: Review): string[] {
  if (!updated && !earlier) return [];
  if (!updated || !earlier) return [`${where}: half of an update`];

  const isFirst = earlier.daysAgo === review.daysAgo && earlier.at === review.at;
  return [
    ...(isBefore(review, updated) ? [] : [`${where}: updated before it was written`]),
    ...(isFirst ? [] : [`${where}: the first rating is not of the day of the review`]),
  ];
}

function brandReplyProblems(where: string, review: Review, known: Known): string[] {
  return [review.brandReply, review.privateReply].flatMap((reply) =>
    reply ? replyProblems(where, { review, brandReply: reply }, known) : [],
  );
}

function replyProblems(
  where: string,
  { review, brandReply }: { review: Review; brandReply: NonNullable<Review['brandReply']> },
  known: Known,
): string[] {
  return [
    ...actProblems(`${where}, brand reply`, brandReply, known),
    ...(isTeam(known.people.get(brandReply.by)) ? [] : [`${where}: ${brandReply.by} is not the brand`]),
    ...(isBefore(review, brandReply) ? [] : [`${where}: answered before it was written`]),
  ];
}

function threadProblems(where: string, review: Review, known: Known): string[] {
  if (!review.thread) return [];
  const thread = known.threads.get(review.thread);
  if (thread?.kind !== 'question') return [`${where}: no question ${review.thread}`];
  const isTheirs = thread.by === review.by || isTeam(known.people.get(thread.by));
  return [
    ...(isTheirs ? [] : [`${where}: ${thread.by} may not open its thread`]),
    ...(isBefore(review, thread) ? [] : [`${where}: its thread is older`]),
  ];
}

function stateProblems(where: string, { state, ...review }: Review, known: Known): string[] {
  if (!state) return [];
  const problems = review.helpful ? [`${where}: voted for although nobody could read it`] : [];
  if (state.kind === 'pending')
    return [
      ...problems,
      ...(state.signals ?? [])
        .filter(({ of }) => of && !known.reviews.has(of))
        .map(({ of }) => `${where}: no review ${of}`),
      ...(state.appeal && !isBefore(review, state.appeal) ? [`${where}: appealed before it came`] : []),
    ];
  return [
    ...problems,
    ...actProblems(`${where}, withheld`, state, known),
    ...(isTeam(known.people.get(state.by)) ? [] : [`${where}: withheld by ${state.by}`]),
    ...(review.daysAgo - state.daysAgo > OBJECTION_DAYS ? [`${where}: withheld too late`] : []),
  ];
}

function reviewProblems({ review, product }: Judged, known: Known): string[] {
  const where = `review of ${product} by ${review.by}`;
  const words = review.body.split(/\s+/).length;
  const isStaff = isTeam(known.people.get(review.by));
  return [
    ...actProblems(where, review, known),
    ...voteProblems(where, { ...review, votes: review.helpful }, known),
    ...proofProblems(where, { review, product }, known),
    ...updateProblems(where, review),
    ...brandReplyProblems(where, review, known),
    ...threadProblems(where, review, known),
    ...scaleProblems(where, { review, product }, known),
    ...stateProblems(where, review, known),
    ...(words > MAX_WORDS ? [`${where}: ${words} words`] : []),
    ...(isStaff === (review.relation === 'staff') ? [] : [`${where}: staff must say so, and nobody else`]),
    ...(review.photos ?? [])
      .filter((photo) => !known.photos.has(photo))
      .map((photo) => `${where}: no photo ${photo}`),
  ];
}

/** More places than there are scales to stand on. */
function scaleProblems(where: string, { review, product }: Judged, { content }: Known): string[] {
  const category = content.products.find(({ key }) => key === product)?.category;
  const scales = content.categories.find(({ key }) => key === category)?.scales ?? [];
  return (review.rated ?? []).length > scales.length ? [`${where}: rated on a scale that is not there`] : [];
}

/** Reviews: one per person and product, with the proof that the orders give and no other. */
export function reviewsProblems(known: Known): string[] {
  const judged = known.content.reviews.flatMap(({ product, reviews }) =>
    reviews.map((review) => ({ review, product })),
  );
  return [
    ...repeated(judged.map(({ review, product }) => `${product} by ${review.by}`)).map(
      (twice) => `review of ${twice}: occurs twice`,
    ),
    ...judged
      .filter(({ product }) => !known.products.has(product))
      .map(({ product }) => `no product ${product}`),
    ...judged.flatMap((one) => reviewProblems(one, known)),
  ];
}
