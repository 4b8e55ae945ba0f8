import { paths } from '#app/lib/paths';
import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import { withholdingWords } from './review';
import type { ReviewRow } from './review-queries.server';
import type { ReviewCardData } from './ui/review-card';

/** A row as the card shows it to this viewer. */
export function reviewCard(
  row: ReviewRow,
  options: { actor: Actor; brand: string; withProduct?: boolean },
): ReviewCardData {
  const { actor, brand } = options;
  const own = actor.kind === 'member' && row.authorId === actor.id;
  const mayVote = own || may(actor, 'review.find-helpful', row).ok;
  return {
    id: `review-${row.publicId}`,
    href: paths.review(row.publicId),
    author: {
      name: row.authorName ?? 'Former member',
      id: row.authorPublicId ?? '',
      href: row.authorHandle ? paths.member(row.authorHandle) : null,
      team: row.relation === 'staff' ? `${brand} team` : null,
    },
    at: row.occurredAt,
    stars: row.stars,
    title: row.title,
    html: row.html,
    pros: row.pros,
    cons: row.cons,
    proof: row.proof,
    incentive: row.incentive,
    relation: row.relation,
    photos: row.photos.map(({ publicId, alt }) => ({
      href: paths.upload(publicId),
      src: paths.upload(publicId, 'thumb'),
      alt,
    })),
    first:
      row.firstStars !== null && row.firstAt !== null
        ? { stars: row.firstStars, at: row.firstAt, href: paths.reviewHistory(row.publicId) }
        : null,
    helpful:
      mayVote || row.helpfulCount > 0 || actor.kind === 'visitor'
        ? {
            action: paths.findReviewHelpful(row.publicId),
            count: row.helpfulCount,
            given: row.foundHelpful,
            own: own || row.state !== 'published',
          }
        : undefined,
    response: row.response
      ? {
          author: {
            name: row.response.name ?? brand,
            id: row.response.publicId ?? brand,
            href: row.response.handle ? paths.member(row.response.handle) : null,
            team: `${brand} team`,
          },
          at: row.response.at,
          html: row.response.html,
        }
      : null,
    state: row.state === 'published' ? null : row.state,
    stateReason: withholdingWords(row.stateReason),
    product: options.withProduct
      ? { href: paths.product(row.productSlug), name: row.productName }
      : undefined,
  };
}
