import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { endObjectionDays } from '../reviews/end-objection-days.server';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { answerBy } from './answer-by';
import { lockReview } from './lock-review.server';
import { openQueueItem } from './open-queue-item.server';
import { queueCauses, type QueueCause } from './queue-item';
import { findSubject } from './subject-queries.server';

export type AppealHoldProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/**
 * Objects to it that one's review waits, before anybody has decided: in words, once for each time that it waits. Whoever
 * decides reads them, and the review appears when the promised time is over, which can be sooner than the days of
 * the brand and never later.
 */
export async function appealHold(
  ctx: MemberContext,
  { publicId, words }: { publicId: string; words: string },
): Promise<Result<{ answerBy: string }, AppealHoldProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const named = await findSubject(db, 'review', publicId);
    if (!named) return refused({ code: 'gone' });
    const { subject, openItem } = await lockReview(db, named);
    const appealed = openItem !== null && (await isAppealed(db, openItem));
    const verdict = may(actor, 'review.appeal-hold', { ...subject, appealed });
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const { appealDays } = await getReviewTerms(db);
    const promised = answerBy(now, appealDays);
    await endObjectionDays(db, subject.id, promised);
    await db.sql`
      insert into appeals (item_id, words, answer_by)
      select ${openItem ?? (await openHeldItem(db, subject.id))}, ${words}, object_until from reviews where id = ${subject.id}`;
    await announce(db, {
      kind: 'appeal.made',
      subjectKind: 'review',
      subjectId: subject.id,
      actorId: actor.id,
      payload: { withoutJudge: false },
    });
    return done({ answerBy: promised.toISOString() });
  });
}

async function isAppealed(db: Db, itemId: number): Promise<boolean> {
  const [row] = await db.sql<[{ found: boolean }]>`
    select exists (select from appeals where item_id = ${itemId}) as found`;
  return row.found;
}

/** What waits is on its way into the queue already; it comes under the reason for which it waits. */
async function openHeldItem(db: Db, reviewId: number): Promise<number> {
  const [{ reason }] = await db.sql<[{ reason: string | null }]>`
    select state_reason as reason from reviews where id = ${reviewId}`;
  const cause: QueueCause = queueCauses.find((known) => known === reason) ?? 'rule';
  return openQueueItem(db, { subjectKind: 'review', subjectId: reviewId, cause });
}
