import type { Mailer } from '#app/mail/mailer';
import type { Db } from '#db/client';
import { getActor } from '../accounts/member-queries.server';
import type { CommandContext } from '../command';
import { findRecipient } from './letter-recipient.server';
import { signLetterToken } from './letter-token.server';
import { thanksLetter } from './thanks-letter.server';

interface ToldThanks {
  memberId: number;
  giverName: string;
  words: string;
  points: number;
}

/**
 * Writes to a member what a notice of thanks says, if it is still unread and wanted by mail. It is marked in the same
 * transaction, so that it is in one letter at most; a crash between the two sends the very same message again.
 */
export async function sendThanksLetter(
  { db }: CommandContext,
  noticeId: number,
  { mailer, origin, brand }: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const notice = await lockUntold(db, noticeId);
  const actor = notice ? await getActor(db, notice.memberId) : null;
  if (!notice || !actor?.emailVerified) return;
  const { memberId, giverName, words, points } = notice;
  const recipient = await findRecipient(db, { memberId, threadId: null, list: 'thanks' });
  if (!recipient) return;
  await db.sql`update notifications set mailed_at = now() where id = ${noticeId}`;
  const { publicId: memberPublicId, handle } = actor;
  const token = signLetterToken({ publicId: memberPublicId, letterKey: recipient.letterKey }, 'thanks');
  await mailer.send(
    thanksLetter({
      ...{ to: recipient.email, memberPublicId, handle, noticeId, giverName, words, points },
      ...{ token, origin, brand },
    }),
  );
}

async function lockUntold(db: Db, noticeId: number): Promise<ToldThanks | null> {
  await db.sql`select from notifications where id = ${noticeId} for update`;
  const [row] = await db.sql<[ToldThanks?]>`
    select n.member_id as "memberId", g.display_name as "giverName", n.detail ->> 'words' as words, (n.detail ->> 'points')::int as points
    from notifications n join members g on g.id = n.actor_id
    where n.id = ${noticeId} and n.kind = 'thanks' and n.read_at is null and n.mailed_at is null`;
  return row ?? null;
}
