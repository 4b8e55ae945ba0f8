import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { judgeWords, recordJudgement, type ReadWords } from '../rules/judge-words.server';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import type { ReviewTerms } from '../settings/review-terms';
import { discardPosted } from '../writing/discard-draft.server';
import { keepReward, lockReward } from './campaigns/lock-reward.server';
import { changeReviewState } from './change-review-state.server';
import { objectUntil, publicationAfter, type Publication } from './publication-rules';
import type { Proof, Relation } from './proof';
import type { ReviewInput } from './review-draft.server';
import { renderWords } from './render-words.server';
import { isRefusal } from './review';
import { readChange, rewriteReview } from './rewrite-review.server';
import { keepSignals } from './signals/keep-signals.server';
import { weighReview } from './signals/weigh-review.server';

export type GiveReviewAgainProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' };

interface AgainInput {
  publicId: string;
  draft: ReviewInput;
  /** The name of the browser that sent it, where that is known. */
  browser?: string | null;
}

interface LockedReview {
  id: number;
  authorId: number | null;
  productId: number;
  productState: string;
  state: string;
  reason: string | null;
  withdrawnAt: string | null;
  relation: Relation;
  proof: Proof;
}

/**
 * Gives a review again that its author has withdrawn, as it was or changed. It is the same review: what it said before
 * stays in its history, the first rating included, and its proof has followed orders and addresses all the time. It comes
 * like a new one: rules and signals look at it, a campaign of these days marks it, and it may be objected to anew,
 * unless its days were over and its words are the same. What waited for a person when it was withdrawn waits again; what
 * was refused does not come back.
 */
export async function giveReviewAgain(
  ctx: MemberContext,
  input: AgainInput,
): Promise<Result<Publication, GiveReviewAgainProblem>> {
  const words = await renderWords(ctx.db, input.draft.body);
  if (!words) return refused({ code: 'busy' });
  const [read, terms] = [await readChange(ctx, input), await getReviewTerms(ctx.db)];
  if (!read) return refused({ code: 'gone' });
  return inTransaction(ctx, async (inner) => {
    const review = await lockReview(inner, input.publicId);
    if (!review) return refused({ code: 'gone' });
    const withheld = isRefusal(review.reason);
    const verdict = may(inner.actor, 'review.give-again', { ...review, withheld });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    await discardPosted(inner.db, inner.actor.id, [{ kind: 'edit-review', about: input.publicId }]);
    return done(await publishAgain(inner, review, { ...input, words, read, terms }));
  });
}

async function lockReview({ db }: MemberContext, publicId: string): Promise<LockedReview | null> {
  // RACE: the product before its review, as a campaign that is declared takes them (declare-campaign.server.ts).
  await db.sql`
    select from products where id = (select product_id from reviews where public_id = ${publicId}) for key share`;
  const [review] = await db.sql<[LockedReview?]>`
    select r.id, r.author_id as "authorId", r.product_id as "productId", p.state as "productState", r.state,
           r.state_reason as reason, r.withdrawn_at as "withdrawnAt", r.relation, r.proof
    from reviews r join products p on p.id = r.product_id where r.public_id = ${publicId} for update of r`;
  return review ?? null;
}

interface Again extends AgainInput {
  words: { html: string; version: number };
  read: ReadWords;
  terms: ReviewTerms;
}

async function publishAgain(ctx: MemberContext, review: LockedReview, again: Again): Promise<Publication> {
  const { db, actor, now } = ctx;
  const { id, productId, proof } = review;
  const { draft, words, terms, browser } = again;
  const judgement = await judgeWords(ctx, again.read);
  const text = `${draft.title}\n${draft.body}`;
  const weighed = await weighReview(ctx, { productId, proof, text, browser });
  const publication: Publication =
    review.reason === null
      ? publicationAfter({ ...judgement, asksForLook: weighed.asksForLook })
      : { state: 'pending', reason: 'sent-again' };
  await startDays(ctx, review, { draft, until: objectUntil(now, terms.objectionDays), publication });
  await rewriteReview(ctx, id, { draft, words, relation: review.relation, terms });
  await markReward(ctx, review);
  await recordJudgement(ctx, judgement, { subject: 'review', id, print: null });
  await keepSignals(db, id, { ...weighed, now });
  const reason = publication.state === 'pending' ? publication.reason : null;
  await changeReviewState(db, {
    ...{ reviewId: id, to: publication.state, reason, actorId: actor.id },
    fact: reason === null ? 'review.published' : 'review.held',
    ...(reason === null ? {} : { cause: reason }),
  });
  return publication;
}

/** Days that were over, or ended by an appeal, do not begin anew for the same words; what waits always has its days. */
async function startDays(
  { db }: MemberContext,
  { id }: LockedReview,
  { draft, until, publication }: { draft: ReviewInput; until: string; publication: Publication },
): Promise<void> {
  await db.sql`
    update reviews set withdrawn_at = null, words_until = null, words_erased_at = null, object_until = case
      when ${publication.state === 'published'} and object_until <= withdrawn_at
        and (title, body_source, pros, cons) is not distinct from (${draft.title}, ${draft.body}, ${draft.pros}, ${draft.cons})
      then object_until else ${until} end
    where id = ${id}`;
}

/** What a campaign gives now is said of it, too; one that it is inside already stays. */
async function markReward(ctx: MemberContext, { id, productId }: LockedReview): Promise<void> {
  const [inside] = await ctx.db.sql`select 1 from review_rewards where review_id = ${id}`;
  const reward = inside ? null : await lockReward(ctx, productId, null);
  if (!reward) return;
  await keepReward(ctx.db, id, reward);
  await ctx.db.sql`update reviews set incentive = ${reward.incentive} where id = ${id}`;
}
