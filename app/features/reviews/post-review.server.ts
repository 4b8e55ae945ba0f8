import { uniqueViolation } from '#app/lib/database-errors.server';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { isTeam } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import type { Product } from '../products/product';
import { inTransaction, type MemberContext } from '../command';
import { discardPosted } from '../writing/discard-draft.server';
import type { DraftPlace } from '../writing/draft';
import type { KeptPicture } from '../writing/keep-picture.server';
import { attachPhotos } from './photos.server';
import { decidePublication, type Publication } from './publication-rules';
import { renderWords } from './render-words.server';
import { countReview } from './review-counts.server';
import type { ReviewDraft } from './review-draft.server';
import { findProof } from './review-proof.server';

export interface PostReviewInput {
  product: Pick<Product, 'id' | 'state'>;
  draft: Omit<ReviewDraft, 'intent'>;
  photos: KeptPicture[];
  /** Where it was begun as a draft. */
  begun?: DraftPlace | null;
}

export type PostReviewProblem =
  { code: 'refused'; because: Refusal } | { code: 'reviewed-already' } | { code: 'busy' };

/**
 * Posts one member's review of one product.
 *
 * Refuses a second review of the same product: the unique index is the judge, since two open tabs can both see "no
 * review yet". Whether it appears at once is decided without its stars. Points, notices, search and scores follow
 * from the announced fact.
 */
export async function postReview(
  ctx: MemberContext,
  input: PostReviewInput,
): Promise<Result<{ publicId: string; publication: Publication }, PostReviewProblem>> {
  const verdict = may(ctx.actor, 'review.post', input.product);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const words = await renderWords(ctx.db, input.draft.body);
  if (!words) return refused({ code: 'busy' });
  try {
    return done(await inTransaction(ctx, (inner) => insertReview(inner, input, words)));
  } catch (error) {
    if (uniqueViolation(error) !== 'reviews_once') throw error;
    return refused({ code: 'reviewed-already' });
  }
}

async function insertReview(
  ctx: MemberContext,
  { product, draft, photos, begun }: PostReviewInput,
  body: { html: string; version: number },
) {
  const { db, actor, now } = ctx;
  const { proof, orderLineId } = await findProof(db, actor, product.id);
  const publication = decidePublication(await publicationFacts(ctx, draft), now);
  const publishedAt = publication.state === 'published' ? now.toISOString() : null;
  const publicId = newPublicId();
  const [review] = await db.sql<[{ id: number }]>`
    insert into reviews (public_id, product_id, author_id, stars, title, body_source, body_html, render_version, pros, cons, proof,
                         incentive, relation, order_line_id, state, state_reason, published_at, has_photos, occurred_at)
    values (${publicId}, ${product.id}, ${actor.id}, ${draft.stars}, ${draft.title}, ${draft.body}, ${body.html}, ${body.version},
            ${draft.pros}, ${draft.cons}, ${proof}, ${draft.incentive}, ${isTeam(actor) ? 'staff' : 'customer'}, ${orderLineId},
            ${publication.state}, ${publication.state === 'pending' ? publication.reason : null}, ${publishedAt}, ${photos.length > 0},
            ${now.toISOString()})
    returning id`;
  await attachPhotos(db, review.id, { photos, ownerId: actor.id });
  await countReview(db, review.id, 1);
  if (begun) await discardPosted(db, actor.id, [begun]);
  await announce(db, {
    kind: publication.state === 'published' ? 'review.published' : 'review.held',
    subjectKind: 'review',
    subjectId: review.id,
    actorId: actor.id,
    payload: { productId: product.id, cause: publication.state === 'pending' ? publication.reason : null },
    touches: [`product:${product.id}`, 'products', 'home'],
  });
  return { publicId, publication };
}

async function publicationFacts(ctx: MemberContext, draft: PostReviewInput['draft']) {
  const [row] = await ctx.db.sql<[{ posts: number }]>`
    select (select count(*) from reviews where author_id = ${ctx.actor.id} and state = 'published')
         + (select count(*) from replies where author_id = ${ctx.actor.id} and state = 'visible')
         + (select count(*) from threads where author_id = ${ctx.actor.id} and state = 'visible') as posts`;
  return {
    text: [draft.title, draft.body, draft.pros, draft.cons].join('\n'),
    authorJoinedAt: ctx.actor.joinedAt,
    authorPublishedPosts: row.posts,
    authorIsTeam: isTeam(ctx.actor),
  };
}
