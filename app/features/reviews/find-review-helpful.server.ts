import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';

export type HelpfulProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

interface VotedReview {
  id: number;
  authorId: number | null;
  state: string;
  productId: number;
}

/**
 * Says that a review helped, or takes it back. One person counts once and says one thing: who said that it did not help
 * has changed their mind. The review's row is locked first, so the counters follow the votes one after the other.
 */
export async function findReviewHelpful(
  ctx: MemberContext,
  input: { publicId: string; helpful: boolean },
): Promise<Result<{ reviewId: number }, HelpfulProblem>> {
  return inTransaction(ctx, async (inner) => {
    const found = await openToVotes(inner, input.publicId);
    if (!found.ok) return found;
    const review = found.value;
    if (input.helpful) await setUnhelpful(inner, review.id, false);
    await setHelpful(inner, review, input.helpful);
    return done({ reviewId: review.id });
  });
}

/** Says that a review did not help, or takes it back. It only orders lists: nobody is told, and no points follow. */
export async function findReviewUnhelpful(
  ctx: MemberContext,
  input: { publicId: string; unhelpful: boolean },
): Promise<Result<{ reviewId: number }, HelpfulProblem>> {
  return inTransaction(ctx, async (inner) => {
    const found = await openToVotes(inner, input.publicId);
    if (!found.ok) return found;
    const review = found.value;
    if (input.unhelpful) await setHelpful(inner, review, false);
    if (await setUnhelpful(inner, review.id, input.unhelpful))
      await touchPages(inner.db, [`product:${review.productId}`, `review:${review.id}`]);
    return done({ reviewId: review.id });
  });
}

async function openToVotes(
  { db, actor }: MemberContext,
  publicId: string,
): Promise<Result<VotedReview, HelpfulProblem>> {
  const [review] = await db.sql<[VotedReview?]>`
    select id, author_id as "authorId", state, product_id as "productId" from reviews where public_id = ${publicId} for update`;
  if (!review) return refused({ code: 'gone' });
  const verdict = may(actor, 'review.find-helpful', review);
  return verdict.ok ? done(review) : refused({ code: 'refused', because: verdict.because });
}

async function setHelpful(
  { db, actor }: MemberContext,
  review: VotedReview,
  helpful: boolean,
): Promise<boolean> {
  const changed = helpful
    ? await db.sql`insert into review_helpful_votes (review_id, member_id) values (${review.id}, ${actor.id}) on conflict do nothing returning 1`
    : await db.sql`delete from review_helpful_votes where review_id = ${review.id} and member_id = ${actor.id} returning 1`;
  if (changed.length === 0) return false;
  await db.sql`update reviews set helpful_count = helpful_count + ${helpful ? 1 : -1} where id = ${review.id}`;
  await announce(db, {
    kind: helpful ? 'review.found-helpful' : 'review.unfound-helpful',
    subjectKind: 'review',
    subjectId: review.id,
    actorId: actor.id,
    touches: [`product:${review.productId}`, `review:${review.id}`],
  });
  return true;
}

async function setUnhelpful(
  { db, actor }: { db: Db; actor: MemberContext['actor'] },
  reviewId: number,
  unhelpful: boolean,
): Promise<boolean> {
  const changed = unhelpful
    ? await db.sql`insert into review_unhelpful_votes (review_id, member_id) values (${reviewId}, ${actor.id}) on conflict do nothing returning 1`
    : await db.sql`delete from review_unhelpful_votes where review_id = ${reviewId} and member_id = ${actor.id} returning 1`;
  if (changed.length === 0) return false;
  await db.sql`update reviews set unhelpful_count = unhelpful_count + ${unhelpful ? 1 : -1} where id = ${reviewId}`;
  return true;
}
