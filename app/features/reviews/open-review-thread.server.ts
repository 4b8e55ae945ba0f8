import { done, refused, type Result } from '#app/lib/result';
import { isOwn } from '#app/policy/actor';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { getBoard } from '../boards/board-queries.server';
import { listBoardsOpenTo } from '../boards/question-board-queries.server';
import { postThread, type PostedThread, type PostThreadProblem } from '../boards/post-thread.server';
import { inTransaction, type MemberContext } from '../command';
import { hasGrown } from './review-thread-queries.server';

export interface OpenReviewThreadInput {
  publicId: string;
  boardSlug: string;
  title: string;
  body: string;
}

export type OpenReviewThreadProblem =
  | PostThreadProblem
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'opened-already' }
  /** The author of the review could not read it there. */
  | { code: 'closed-to-author' };

/**
 * Opens the thread of a review: a question like any other, posted by the command that posts all of them, and joined to the
 * review in the same transaction. The review's row is locked first, so of many tries at once one posts and the others are
 * told; the key of `review_threads` would refuse them as well. Where the team opens it, its author is told.
 */
export async function openReviewThread(
  ctx: MemberContext,
  input: OpenReviewThreadInput,
): Promise<Result<PostedThread, OpenReviewThreadProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db } = inner;
    await db.sql`select from reviews where public_id = ${input.publicId} for update`;
    const [review] = await db.sql<[LockedReview?]>`
      select r.id, r.author_id as "authorId", r.state, r.product_id as "productId", p.slug as "productSlug"
      from reviews r join products p on p.id = r.product_id where r.public_id = ${input.publicId}`;
    if (!review) return refused({ code: 'gone' });
    const about = { kind: 'review', id: review.id };
    const verdict = await attempt(inner, 'review.open-thread', { subject: review, about });
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    if (await hasGrown(db, review.id)) return refused({ code: 'opened-already' });
    if (!(await isOpenToAuthor(inner, review, input.boardSlug))) return refused({ code: 'closed-to-author' });
    const { boardSlug, title, body } = input;
    const posted = await postThread(inner, {
      ...{ boardSlug, title, body, kind: 'question', tags: '', productSlug: review.productSlug },
    });
    if (!posted.ok) return posted;
    await join(inner, review, posted.value);
    return done(posted.value);
  });
}

interface LockedReview {
  id: number;
  authorId: number | null;
  state: string;
  productId: number;
  productSlug: string;
}

/** The author of the review must be able to follow what is made of it. A board that is not there is for `postThread` to say. */
async function isOpenToAuthor(
  { db, actor }: MemberContext,
  { authorId }: LockedReview,
  boardSlug: string,
): Promise<boolean> {
  if (authorId === null || isOwn(actor, authorId)) return true;
  const board = await getBoard(db, boardSlug);
  return !board || (await listBoardsOpenTo(db, authorId, [board.id])).has(board.id);
}

async function join({ db, actor }: MemberContext, review: LockedReview, posted: PostedThread): Promise<void> {
  const [link] = await db.sql<[{ threadId: number }]>`
    insert into review_threads (review_id, thread_id)
    select ${review.id}, id from threads where public_id = ${posted.publicId} returning thread_id as "threadId"`;
  const { threadId } = link;
  if (!isOwn(actor, review.authorId))
    await writeAudit(db, {
      actorId: actor.id,
      action: 'review.thread-opened',
      subjectKind: 'review',
      subjectId: review.id,
      detail: { before: null, after: threadId },
    });
  await announce(db, {
    kind: 'review.thread-opened',
    subjectKind: 'review',
    subjectId: review.id,
    actorId: actor.id,
    payload: { threadId },
    touches: [`review:${review.id}`, `product:${review.productId}`, `thread:${threadId}`],
  });
}
