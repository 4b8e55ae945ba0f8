import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { judgeWords } from '../rules/judge-words.server';
import { discardPosted } from '../writing/discard-draft.server';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { holdIfMet, sendAgain } from './hold-again.server';
import { objectUntil } from './publication-rules';
import { renderWords } from './render-words.server';
import { countReview } from './review-counts.server';
import type { Relation } from './proof';
import type { ReviewInput } from './review-draft.server';
import { readChange, rewriteReview } from './rewrite-review.server';

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
    await countReview(db, review.id, -1);
    await db.sql`
      update reviews set object_until = case when state in ('hidden', 'withheld') or (title, body_source, pros, cons) is distinct from
                                 (${draft.title}, ${draft.body}, ${draft.pros}, ${draft.cons})
                       then ${objectUntil(now, terms.objectionDays)} else object_until end
      where id = ${review.id}`;
    await rewriteReview(inner, review.id, { draft, words, relation: review.relation, terms });
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
