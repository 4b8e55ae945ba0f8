import { paths } from '#app/lib/paths';
import type { SafeHtml } from '#app/lib/safe-html';
import type { CommandContext } from '../command';
import { getObjectionTime, type ObjectionTime } from '../reviews/objection-queries.server';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { decisionLetter, type DecisionLetter } from './decision-letter';
import type { ReviewObjection } from './object-to-review.server';
import { decisionReasons } from './queue-item';
import { findSubject, type ModeratedSubject } from './subject-queries.server';
import type { ObjectionNoticeProps } from './ui/objection-notice';

/** How long the team may still object to a review, for whoever decides; null when there is nothing to object to. */
export async function loadObjectionTime(
  ctx: Pick<CommandContext, 'db' | 'now'>,
  review: Pick<ModeratedSubject, 'id' | 'state'>,
): Promise<ObjectionNoticeProps | null> {
  const isOpen = review.state === 'pending' || review.state === 'published';
  const time = isOpen ? (await timeOf(ctx, review.id)).time : null;
  return time && noticeOf(review, time);
}

/** The page on which the team objects: the words without the stars, and the reasons that are left. */
export async function loadObjection(ctx: Pick<CommandContext, 'db' | 'now'>, publicId: string) {
  const review = await findSubject(ctx.db, 'review', publicId);
  if (!review) return null;
  const { time, item } = await timeOf(ctx, review.id);
  if (!time) return null;
  return {
    publicId: review.publicId,
    title: review.title,
    html: review.html as SafeHtml,
    at: review.occurredAt,
    author: {
      name: review.authorName ?? 'Former member',
      id: review.authorPublicId ?? '',
      href: review.authorHandle ? paths.member(review.authorHandle) : null,
    },
    time: noticeOf(review, time),
    reasons: decisionReasons
      .filter(({ value }) => time.reasons.some((reason) => reason === value))
      .map(({ value, label }) => ({ value, label })),
    itemHref: item ? paths.queueItem(item.publicId) : null,
    rights: { authorId: review.authorId, authorRole: review.authorRole, state: review.state },
  };
}

function noticeOf(
  review: Pick<ModeratedSubject, 'state'>,
  { objectUntil: until, isOver }: ObjectionTime,
): ObjectionNoticeProps {
  return { until, isOver, waits: review.state === 'pending' };
}

/** The days of a review with the item that is open about it, and whether a reader has spoken there. */
async function timeOf({ db, now }: Pick<CommandContext, 'db' | 'now'>, reviewId: number) {
  const [item] = await db.sql<[{ publicId: string; flaggedByReader: boolean }?]>`
    select q.public_id as "publicId", exists (
      select from flags f join members m on m.id = f.reporter_id where f.item_id = q.id and m.role = 'member') as "flaggedByReader"
    from queue_items q
    where q.subject_kind = 'review' and q.subject_id = ${reviewId} and q.state = 'open' and q.cause <> 'appeal'`;
  const flaggedByReader = item?.flaggedByReader ?? false;
  return { item: item ?? null, time: await getObjectionTime(db, { reviewId, flaggedByReader }, now) };
}

/** The letter as it would be sent, before anything happens. */
export async function objectionLetter(
  { db }: Pick<CommandContext, 'db'>,
  { publicId, reason, note }: ReviewObjection,
): Promise<DecisionLetter | null> {
  const review = await findSubject(db, 'review', publicId);
  if (!review) return null;
  const { kind, title } = review;
  const { appealDays } = await getReviewTerms(db);
  const appealAt = 'by a link that only this letter has';
  return decisionLetter({ kind, title, decision: 'hide', reason, note, endsAt: null, appealDays, appealAt });
}
