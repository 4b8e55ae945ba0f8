import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';

export type HelpfulProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** Says that a review helped, or takes it back. One person counts once: the primary key judges, the counter follows it. */
export async function findReviewHelpful(
  ctx: MemberContext,
  input: { publicId: string; helpful: boolean },
): Promise<Result<{ reviewId: number }, HelpfulProblem>> {
  return inTransaction(ctx, async ({ db, actor }) => {
    const [review] = await db.sql<
      [{ id: number; authorId: number | null; state: string; productId: number }?]
    >`
      select id, author_id as "authorId", state, product_id as "productId" from reviews where public_id = ${input.publicId}`;
    if (!review) return refused({ code: 'gone' });
    const verdict = may(actor, 'review.find-helpful', review);
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const changed = input.helpful
      ? await db.sql`insert into review_helpful_votes (review_id, member_id) values (${review.id}, ${actor.id}) on conflict do nothing returning 1`
      : await db.sql`delete from review_helpful_votes where review_id = ${review.id} and member_id = ${actor.id} returning 1`;
    if (changed.length === 0) return done({ reviewId: review.id });
    await db.sql`update reviews set helpful_count = helpful_count + ${input.helpful ? 1 : -1} where id = ${review.id}`;
    await announce(db, {
      kind: input.helpful ? 'review.found-helpful' : 'review.unfound-helpful',
      subjectKind: 'review',
      subjectId: review.id,
      actorId: actor.id,
      touches: [`product:${review.productId}`, `review:${review.id}`],
    });
    return done({ reviewId: review.id });
  });
}
