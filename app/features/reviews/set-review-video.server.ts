import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { judgeWords, readWords } from '../rules/judge-words.server';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import type { KeptFiles } from '../videos/keep-video.server';
import { forgetVideo, recordVideo } from '../videos/record-video.server';
import { holdIfMet, sendAgain } from './hold-again.server';
import { objectUntil } from './publication-rules';

export type ReviewVideoProblem =
  { code: 'gone' } | { code: 'nothing' } | { code: 'refused'; because: Refusal };

interface LockedReview {
  id: number;
  authorId: number | null;
  state: string;
  productId: number;
}

/**
 * Adds a video to one's own review, puts another in its place, or changes its picture or words. It is a change of the review: what is in
 * it may be objected to anew, its words meet the same rules, and what a moderator had taken down waits for a person.
 */
export async function setReviewVideo(
  ctx: MemberContext,
  { publicId, words, files }: { publicId: string; words: string; files: KeptFiles },
): Promise<Result<null, ReviewVideoProblem>> {
  const read = await readChange(ctx, { publicId, words });
  if (!read) return refused({ code: 'gone' });
  const terms = await getReviewTerms(ctx.db);
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    const locked = await lockOwn(inner, publicId);
    if (!locked.ok) return locked;
    const review = locked.value;
    const holder = { kind: 'review', id: review.id } as const;
    if (!(await recordVideo(db, holder, { ownerId: actor.id, words, files })))
      return refused({ code: 'nothing' });
    await db.sql`
      update reviews set has_video = true, edited_at = ${now.toISOString()}, object_until = ${objectUntil(now, terms.objectionDays)}
      where id = ${review.id}`;
    await announceChange(inner, review);
    if (review.state === 'hidden' || review.state === 'withheld') await sendAgain(inner, review.id);
    if (review.state === 'published') await holdIfMet(inner, review.id, await judgeWords(inner, read));
    return done(null);
  });
}

/** Reads the new words beside the old ones, before the review is locked. Null when there is no such review. */
async function readChange(ctx: MemberContext, { publicId, words }: { publicId: string; words: string }) {
  const [before] = await ctx.db.sql<[{ id: number; words: string | null }?]>`
    select r.id, v.words from reviews r left join videos v on v.review_id = r.id where r.public_id = ${publicId}`;
  if (!before) return null;
  return readWords(ctx, {
    ...{ subject: 'review', boardId: null, text: words, before: before.words ?? '', changes: before.id },
  });
}

/** Takes the video away from one's own review. Less is shown than before: nobody has to look at it. */
export async function removeReviewVideo(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<null, ReviewVideoProblem>> {
  return inTransaction(ctx, async (inner) => {
    const locked = await lockOwn(inner, publicId);
    if (!locked.ok) return locked;
    if (!(await forgetVideo(inner.db, { kind: 'review', id: locked.value.id })))
      return refused({ code: 'nothing' });
    await inner.db.sql`update reviews set has_video = false where id = ${locked.value.id}`;
    await announceChange(inner, locked.value);
    return done(null);
  });
}

async function lockOwn(
  { db, actor }: MemberContext,
  publicId: string,
): Promise<Result<LockedReview, ReviewVideoProblem>> {
  const [review] = await db.sql<[LockedReview?]>`
    select id, author_id as "authorId", state, product_id as "productId" from reviews where public_id = ${publicId} for update`;
  if (!review) return refused({ code: 'gone' });
  const verdict = may(actor, 'review.edit', review);
  return verdict.ok ? done(review) : refused({ code: 'refused', because: verdict.because });
}

function announceChange({ db, actor }: MemberContext, review: LockedReview): Promise<unknown> {
  return announce(db, {
    kind: 'review.edited',
    subjectKind: 'review',
    subjectId: review.id,
    actorId: actor.id,
    touches: [`product:${review.productId}`, `review:${review.id}`, 'products'],
  });
}
