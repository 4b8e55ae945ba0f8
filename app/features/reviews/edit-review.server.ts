import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { judgeWords, readWords } from '../rules/judge-words.server';
import { discardPosted } from '../writing/discard-draft.server';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { holdIfMet, sendAgain } from './hold-again.server';
import { objectUntil } from './publication-rules';
import { ratingsColumn } from './review-queries.server';
import { renderWords } from './render-words.server';
import { rateAttributes } from './rate-attributes.server';
import { countReview } from './review-counts.server';
import type { Relation } from './proof';
import type { ReviewInput } from './review-draft.server';
import { findRelation } from './review-proof.server';

export type EditReviewProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'busy' };

/**
 * Changes a review. What it said before goes into its history, the first rating included; the averages use the
 * latest. Proof stays as it is, and what was once said about rewards and ties is not unsaid by a change; what a rule meets in the new words waits for a person, and so does what a
 * moderator had taken down. New words may be objected to anew; new stars alone change nothing about whether it is shown.
 */
export async function editReview(
  ctx: MemberContext,
  input: { publicId: string; draft: ReviewInput },
): Promise<Result<null, EditReviewProblem>> {
  const { draft } = input;
  const words = await renderWords(ctx.db, draft.body);
  if (!words) return refused({ code: 'busy' });
  const [read, terms] = [await readChange(ctx, input), await getReviewTerms(ctx.db)];
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    const [review] = await db.sql<
      [{ id: number; authorId: number | null; state: string; productId: number; relation: Relation }?]
    >`
      select id, author_id as "authorId", state, product_id as "productId", relation from reviews where public_id = ${input.publicId} for update`;
    if (!review) return refused({ code: 'gone' });
    const verdict = may(actor, 'review.edit', review);
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    await discardPosted(db, actor.id, [{ kind: 'edit-review', about: input.publicId }]);
    const ties = { declared: draft.relation, before: review.relation, ...terms };
    const relation = await findRelation(db, actor, ties);
    await countReview(db, review.id, -1);
    await db.sql`
      insert into review_history (review_id, stars, title, body_source, pros, cons, ratings, occurred_at)
      select r.id, r.stars, r.title, r.body_source, r.pros, r.cons, ${ratingsColumn(db)}, coalesce(r.edited_at, r.occurred_at)
      from reviews r where r.id = ${review.id}`;
    await db.sql`
      update reviews set stars = ${draft.stars}, title = ${draft.title}, body_source = ${draft.body}, body_html = ${words.html},
        render_version = ${words.version}, pros = ${draft.pros}, cons = ${draft.cons}, incentive = case when ${draft.incentive} = 'none' or exists (select from review_rewards w where w.review_id = reviews.id) then incentive else ${draft.incentive} end, relation = ${relation}, edited_at = ${now.toISOString()},
        object_until = case when state in ('hidden', 'withheld') or (title, body_source, pros, cons) is distinct from
                                 (${draft.title}, ${draft.body}, ${draft.pros}, ${draft.cons})
                       then ${objectUntil(now, terms.objectionDays)} else object_until end
      where id = ${review.id}`;
    if (draft.ratings) await rateAttributes(db, review.id, draft.ratings);
    await countReview(db, review.id, 1);
    await announce(db, {
      kind: 'review.edited',
      subjectKind: 'review',
      subjectId: review.id,
      actorId: actor.id,
      touches: [`product:${review.productId}`, `review:${review.id}`, 'products', 'home'],
    });
    if (review.state === 'hidden' || review.state === 'withheld') await sendAgain(inner, review.id);
    if (review.state === 'published' && read)
      await holdIfMet(inner, review.id, await judgeWords(inner, read));
    return done(null);
  });
}

/** Reads the new words beside the old ones, before the review is locked. Null when there is no such review. */
async function readChange(ctx: MemberContext, { publicId, draft }: { publicId: string; draft: ReviewWords }) {
  const [before] = await ctx.db.sql<[(ReviewWords & { id: number })?]>`
    select id, title, body_source as body, pros, cons from reviews where public_id = ${publicId}`;
  if (!before) return null;
  const words = { text: inOneText(draft), before: inOneText(before), changes: before.id };
  return readWords(ctx, { subject: 'review', boardId: null, ...words });
}

type ReviewWords = Pick<ReviewInput, 'title' | 'body' | 'pros' | 'cons'>;

const inOneText = ({ title, body, pros, cons }: ReviewWords) => [title, body, pros, cons].join('\n');
