import { paths } from '#app/lib/paths';
import type { Mailer } from '#app/mail/mailer';
import type { Db } from '#db/client';
import { getActor } from '../accounts/member-queries.server';
import type { CommandContext } from '../command';
import { findRecipient } from './letter-recipient.server';
import { signLetterToken } from './letter-token.server';
import { listLetter } from './list-letter.server';
import { noticeText } from './notice';

interface ToldReward {
  memberId: number;
  redemption: string;
  detail: Record<string, string | number>;
}

/**
 * Writes to a member what a notice about a reward of theirs says, if they have not read it and take such letters. A code is
 * not in it: mail lies open on the way, and the page asks who it is. It is marked in the same transaction, so that it is
 * in one letter at most.
 */
export async function sendRewardLetter(
  { db }: CommandContext,
  noticeId: number,
  { mailer, origin, brand }: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const notice = await lockUntold(db, noticeId);
  const actor = notice ? await getActor(db, notice.memberId) : null;
  if (!notice || !actor?.emailVerified) return;
  const { memberId, redemption, detail } = notice;
  const recipient = await findRecipient(db, { memberId, threadId: null, list: 'rewards' });
  if (!recipient) return;
  await db.sql`update notifications set mailed_at = now() where id = ${noticeId}`;
  await mailer.send(
    listLetter({
      ...{ to: recipient.email, list: 'rewards', origin, brand },
      what: noticeText({
        ...{ kind: 'reward', title: null, detail, byTeam: false, ownHandle: actor.handle },
        ...{ actorName: null, publicId: null, slug: null, replyPublicId: null },
      }),
      lines: [`All about it, and a code if there is one: ${origin}${paths.redemption(redemption)}`],
      why: 'You get this because you redeemed points for it.',
      about: `redemption/${redemption}`,
      letter: `${redemption}/${noticeId}`,
      token: signLetterToken({ publicId: actor.publicId, letterKey: recipient.letterKey }, 'rewards'),
    }),
  );
}

async function lockUntold(db: Db, noticeId: number): Promise<ToldReward | null> {
  await db.sql`select from notifications where id = ${noticeId} for update`;
  const [row] = await db.sql<[ToldReward?]>`
    select n.member_id as "memberId", x.public_id as redemption, n.detail
    from notifications n join redemptions x on n.subject_kind = 'redemption' and x.id = n.subject_id and x.member_id = n.member_id
    where n.id = ${noticeId} and n.kind = 'reward' and n.read_at is null and n.mailed_at is null
      and n.detail ->> 'isTeam' = '0'`;
  return row ?? null;
}
