import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { eraseWords, type ErasableReview } from './erase-words.server';

export type EraseReviewProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

interface LockedReview extends ErasableReview {
  state: string;
  wordsErasedAt: string | null;
}

/** Deletes the words and photos of one's own withdrawn review at once, without waiting for the end of their days. */
export async function eraseReview(
  ctx: MemberContext,
  { publicId, folder }: { publicId: string; folder: string },
): Promise<Result<null, EraseReviewProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const [review] = await db.sql<[LockedReview?]>`
      select id, public_id as "publicId", author_id as "authorId", state, words_erased_at as "wordsErasedAt"
      from reviews where public_id = ${publicId} for update`;
    if (!review) return refused({ code: 'gone' });
    const verdict = may(actor, 'review.erase', review);
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    await eraseWords(db, review, { folder, now });
    return done(null);
  });
}
