import type { Mailer } from '#app/mail/mailer';
import type { Db } from '#db/client';
import { getActor } from '../accounts/member-queries.server';
import type { CommandContext } from '../command';
import { findRecipient } from './letter-recipient.server';
import { signLetterToken } from './letter-token.server';
import { reviewCaseLetter } from './review-case-letter.server';

interface ToldNotice {
  memberId: number;
  actorName: string | null;
  detail: Record<string, string | number>;
  publicId: string;
  title: string;
}

/**
 * Writes to the author of a review what a notice about its thread says, if that is still unread, the review still public
 * and theirs, and such letters wanted. It is marked in the same transaction, so that it is in one letter at most.
 */
export async function sendReviewCaseLetter(
  { db }: CommandContext,
  noticeId: number,
  { mailer, origin, brand }: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const notice = await lockUntold(db, noticeId);
  const actor = notice ? await getActor(db, notice.memberId) : null;
  if (!notice || !actor?.emailVerified) return;
  const { memberId, detail, actorName, publicId, title } = notice;
  const recipient = await findRecipient(db, { memberId, threadId: null, list: 'reviews' });
  if (!recipient) return;
  await db.sql`update notifications set mailed_at = now() where id = ${noticeId}`;
  const { publicId: memberPublicId } = actor;
  const token = signLetterToken({ publicId: memberPublicId, letterKey: recipient.letterKey }, 'reviews');
  await mailer.send(
    reviewCaseLetter({
      ...{ to: recipient.email, memberPublicId, noticeId, review: { publicId, title } },
      ...{ detail, actorName, token, origin, brand },
    }),
  );
}

async function lockUntold(db: Db, noticeId: number): Promise<ToldNotice | null> {
  await db.sql`select from notifications where id = ${noticeId} for update`;
  const [notice] = await db.sql<[ToldNotice?]>`
    select n.member_id as "memberId", n.detail, w.display_name as "actorName", r.public_id as "publicId", r.title
    from notifications n
    join reviews r on n.subject_kind = 'review' and r.id = n.subject_id and r.state = 'published' and r.author_id = n.member_id
    left join members w on w.id = n.actor_id
    where n.id = ${noticeId} and n.kind = 'review-case' and n.read_at is null and n.mailed_at is null`;
  return notice ?? null;
}
