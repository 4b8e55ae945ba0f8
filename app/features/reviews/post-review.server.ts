import { uniqueViolation } from '#app/lib/database-errors.server';
import { newPublicId } from '#app/lib/public-id';
import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import type { Product } from '../products/product';
import { inTransaction, type MemberContext } from '../command';
import { judgeWords, readWords, recordJudgement, type ReadWords } from '../rules/judge-words.server';
import { discardPosted } from '../writing/discard-draft.server';
import type { DraftPlace } from '../writing/draft';
import type { KeptPicture } from '../writing/keep-picture.server';
import { keepReward, lockReward } from './campaigns/lock-reward.server';
import { attachPhotos } from './photos.server';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { objectUntil, publicationAfter, type Publication } from './publication-rules';
import { withholdingWords } from './review';
import { weighReview } from './signals/weigh-review.server';
import { keepSignals } from './signals/keep-signals.server';
import { renderWords } from './render-words.server';
import { rateAttributes } from './rate-attributes.server';
import { countReview } from './review-counts.server';
import type { ReviewInput } from './review-draft.server';
import { findProof, findRelation } from './review-proof.server';

export interface PostReviewInput {
  product: Pick<Product, 'id' | 'state'>;
  draft: ReviewInput;
  photos: KeptPicture[];
  /** The name of the browser that sent it, where that is known. */
  browser?: string | null;
  /** The campaign whose link its author came by. */
  campaign?: string | null;
  /** Where it was begun as a draft. */
  begun?: DraftPlace | null;
}

export type PostReviewProblem =
  { code: 'refused'; because: Refusal } | { code: 'reviewed-already' } | { code: 'busy' };

export interface PostedReview {
  publicId: string;
  publication: Publication;
  /** Why it waits, in the words of the rule that holds it. */
  reason: string | null;
  /** When it appears unless somebody objects with a listed reason. */
  objectUntil: string;
}

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
): Promise<Result<PostedReview, PostReviewProblem>> {
  const verdict = may(ctx.actor, 'review.post', input.product);
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  const words = await renderWords(ctx.db, input.draft.body);
  if (!words) return refused({ code: 'busy' });
  const read = await readWords(ctx, { subject: 'review', boardId: null, text: wordsOf(input.draft) });
  try {
    return done(await inTransaction(ctx, (inner) => insertReview(inner, input, { ...words, read })));
  } catch (error) {
    if (uniqueViolation(error) !== 'reviews_once') throw error;
    return refused({ code: 'reviewed-already' });
  }
}

async function insertReview(
  ctx: MemberContext,
  { product, draft, photos, begun, browser, campaign: by = null }: PostReviewInput,
  body: { html: string; version: number; read: ReadWords },
): Promise<PostedReview> {
  const { db, actor, now } = ctx;
  const { proof, orderLineId } = await findProof(db, actor, product.id);
  const judgement = await judgeWords(ctx, body.read);
  const weighed = await weighReview(ctx, { productId: product.id, proof, text: wordsIn(draft), browser });
  const publication = publicationAfter({ ...judgement, asksForLook: weighed.asksForLook });
  const publishedAt = publication.state === 'published' ? now.toISOString() : null;
  const terms = await getReviewTerms(db);
  const relation = await findRelation(db, actor, { declared: draft.relation, ...terms });
  const reward = await lockReward(ctx, product.id, by);
  const until = objectUntil(now, terms.objectionDays);
  const publicId = newPublicId();
  const [review] = await db.sql<[{ id: number }]>`
    insert into reviews (public_id, product_id, author_id, stars, title, body_source, body_html, render_version, pros, cons, proof,
                         incentive, relation, order_line_id, state, state_reason, published_at, object_until, has_photos, occurred_at)
    values (${publicId}, ${product.id}, ${actor.id}, ${draft.stars}, ${draft.title}, ${draft.body}, ${body.html}, ${body.version},
            ${draft.pros}, ${draft.cons}, ${proof}, ${reward?.incentive ?? draft.incentive}, ${relation}, ${orderLineId},
            ${publication.state}, ${publication.state === 'pending' ? publication.reason : null}, ${publishedAt},
            ${until}, ${photos.length > 0},
            ${now.toISOString()})
    returning id`;
  await keepReward(db, review.id, reward);
  await recordJudgement(ctx, judgement, { subject: 'review', id: review.id, print: body.read.print });
  await keepSignals(db, review.id, { ...weighed, now });
  await attachPhotos(db, review.id, { photos, ownerId: actor.id });
  await rateAttributes(db, review.id, draft.ratings ?? {});
  await countReview(db, review.id, 1);
  await endInvitation(ctx, product.id);
  if (begun) await discardPosted(db, actor.id, [begun]);
  await announce(db, {
    kind: publication.state === 'published' ? 'review.published' : 'review.held',
    subjectKind: 'review',
    subjectId: review.id,
    actorId: actor.id,
    payload: { productId: product.id, cause: publication.state === 'pending' ? publication.reason : null },
    touches: [`product:${product.id}`, 'products', 'home'],
  });
  return {
    publicId,
    publication,
    reason: judgement.reason ?? wordsOfWaiting(publication),
    objectUntil: until,
  };
}

/** Whoever was invited to this has answered. */
async function endInvitation({ db, actor, now }: MemberContext, productId: number): Promise<void> {
  await db.sql`
    update review_invitations i set reviewed_at = ${now.toISOString()}
    from members m where m.id = ${actor.id} and m.email_verified_at is not null and i.email = m.email and i.product_id = ${productId}
      and i.sent_at is not null and i.reviewed_at is null`;
}

/** Why it waits, when no rule has words of its own for it. */
function wordsOfWaiting(publication: Publication): string | null {
  return publication.state === 'pending' ? withholdingWords(publication.reason) : null;
}

/** What is compared with other reviews. */
const wordsIn = ({ title, body }: PostReviewInput['draft']) => `${title}\n${body}`;

/** All that rules may look at: no stars, and nothing made from them. */
function wordsOf({ title, body, pros, cons }: PostReviewInput['draft']): string {
  return [title, body, pros, cons].join('\n');
}
