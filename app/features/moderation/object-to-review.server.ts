import { refused, type Result } from '#app/lib/result';
import type { Db } from '#db/client';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { WithholdingReason } from '../reviews/review';
import { decideInside } from './decide-item.server';
import type { DecideProblem } from './decide-problems';
import { openQueueItem } from './open-queue-item.server';
import { lockReview } from './lock-review.server';
import { findSubject } from './subject-queries.server';
import { comesTooLate } from './too-late.server';

/** What the brand has against a review. There is no way to say that its stars are too few. */
export interface ReviewObjection {
  publicId: string;
  reason: WithholdingReason;
  /** A word to its author beside the listed reason. */
  note: string;
}

/**
 * The brand's objection to a review, in its days and for a listed reason. It is a decision like any other (the author
 * gets the letter and may edit or appeal), made from the review itself: what already waits in the queue for a
 * person is answered by it, and a refused objection leaves nothing there.
 */
export async function objectToReview(
  ctx: MemberContext,
  objection: ReviewObjection,
): Promise<Result<{ decisionId: number }, DecideProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, now } = inner;
    const named = await findSubject(db, 'review', objection.publicId);
    if (!named) return refused({ code: 'gone' });
    const { subject, openItem } = await lockReview(db, named);
    const about = { kind: 'review', id: subject.id };
    const verdict = await attempt(inner, 'review.object', { subject, about });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    const decision = { ...objection, decision: 'hide' as const };
    const matter = { item: { id: openItem ?? 0 }, subject };
    if (await comesTooLate({ db, now }, matter, decision)) return refused({ code: 'too-late' });
    const itemPublicId = await itemOf(db, subject.id);
    return decideInside(inner, { ...decision, itemPublicId });
  });
}

async function itemOf(db: Db, reviewId: number): Promise<string> {
  const itemId = await openQueueItem(db, {
    subjectKind: 'review',
    subjectId: reviewId,
    cause: 'review-objection',
  });
  const [item] = await db.sql<[{ publicId: string }]>`
    select public_id as "publicId" from queue_items where id = ${itemId}`;
  return item.publicId;
}
