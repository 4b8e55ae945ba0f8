import { isQuiet } from '#app/lib/quiet-hours';
import { paths } from '#app/lib/paths';
import type { Mailer } from '#app/mail/mailer';
import type { Db } from '#db/client';
import { getActor } from '../accounts/member-queries.server';
import type { CommandContext } from '../command';
import { getReviewTerms } from '../settings/review-terms-queries.server';
import { noticeLetterTasks } from './enqueue-notice-letters.server';
import { findRecipient } from './letter-recipient.server';
import { signLetterToken } from './letter-token.server';
import { listLetter } from './list-letter.server';
import { noticeText } from './notice';

interface ToldOccasion {
  memberId: number;
  detail: Record<string, string | number>;
}

/**
 * Writes to a member what a notice about a milestone, an anniversary or their birthday says, if they have not read it, take
 * such letters and are not suspended. In the brand's quiet hours it waits another hour. It is marked in the same
 * transaction, so that it is in one letter at most.
 */
export async function sendOccasionLetter(
  { db, now }: CommandContext,
  noticeId: number,
  { mailer, origin, brand }: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  if (isQuiet(now, (await getReviewTerms(db)).zone)) return waitAnHour(db, noticeId);
  const notice = await lockUntold(db, noticeId);
  const actor = notice ? await getActor(db, notice.memberId) : null;
  if (!notice || !actor?.emailVerified) return;
  const { memberId, detail } = notice;
  const recipient = await findRecipient(db, { memberId, threadId: null, list: 'milestones' });
  if (!recipient) return;
  await db.sql`update notifications set mailed_at = now() where id = ${noticeId}`;
  const what = noticeText({
    ...{ kind: 'occasion', title: null, detail, byTeam: false, ownHandle: actor.handle },
    ...{ actorName: null, publicId: null, slug: null, replyPublicId: null },
  });
  await mailer.send(
    listLetter({
      ...{ to: recipient.email, list: 'milestones', origin, brand, what },
      ...linesAbout(detail, origin),
      about: `occasions/${actor.publicId}`,
      letter: `${actor.publicId}/${noticeId}`,
      token: signLetterToken({ publicId: actor.publicId, letterKey: recipient.letterKey }, 'milestones'),
    }),
  );
}

/** What leads on from the sentence, what triggered it, and the way to a human: nobody has written this by hand. */
function linesAbout(detail: ToldOccasion['detail'], origin: string): { lines: string[]; why: string } {
  const person = `Nobody wrote this by hand. People answer in the boards: ${origin}${paths.boards()}`;
  const choice = `What you are congratulated on is for you to choose: ${origin}${paths.settingsMilestones()}`;
  if (detail['what'] === 'birthday')
    return {
      lines: [person, choice],
      why: 'You get this because it is the day that you entered as your birthday.',
    };
  return {
    lines: [`What made it: ${origin}${paths.milestone(String(detail['publicId']))}`, person, choice],
    why:
      detail['what'] === 'anniversary'
        ? 'You get this because a whole number of years has passed since you joined.'
        : 'You get this because a number that the brand has chosen was reached by what you did here.',
  };
}

/** The letter comes again under its own key, in place of the job that is being worked off. */
async function waitAnHour(db: Db, noticeId: number): Promise<void> {
  await db.sql`
    select graphile_worker.add_job(${noticeLetterTasks.milestones}, ${JSON.stringify({ noticeId })}::json,
      run_at := now() + interval '1 hour', job_key := ${`${noticeLetterTasks.milestones}:${noticeId}`})`;
}

async function lockUntold(db: Db, noticeId: number): Promise<ToldOccasion | null> {
  await db.sql`select from notifications where id = ${noticeId} for update`;
  const [row] = await db.sql<[ToldOccasion?]>`
    select n.member_id as "memberId", n.detail from notifications n join members m on m.id = n.member_id and m.state = 'active'
    where n.id = ${noticeId} and n.kind = 'occasion' and n.read_at is null and n.mailed_at is null and n.detail ->> 'what' <> 'undone'`;
  return row ?? null;
}
