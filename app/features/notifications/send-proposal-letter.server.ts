import { paths } from '#app/lib/paths';
import type { Mailer } from '#app/mail/mailer';
import type { Db } from '#db/client';
import { getActor } from '../accounts/member-queries.server';
import type { CommandContext } from '../command';
import { findRecipient } from './letter-recipient.server';
import { signLetterToken } from './letter-token.server';
import { listLetter } from './list-letter.server';

interface Proposal {
  memberId: number;
  publicId: string;
  authorKey: string;
  words: string;
  /** Who of the team asks; they can be asked back. */
  by: { name: string; handle: string } | null;
}

/**
 * Asks the author of a review or post by letter what a notice asks them in the app, if they have not seen it there,
 * still wait with their answer, and take such letters. It is marked in the same transaction, so that they get it once.
 */
export async function sendProposalLetter(
  { db }: CommandContext,
  noticeId: number,
  { mailer, origin, brand }: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const proposal = await lockUntold(db, noticeId);
  const actor = proposal ? await getActor(db, proposal.memberId) : null;
  if (!proposal || !actor?.emailVerified) return;
  const recipient = await findRecipient(db, {
    memberId: proposal.memberId,
    threadId: null,
    list: 'requests',
  });
  if (!recipient) return;
  await db.sql`update notifications set mailed_at = now() where id = ${noticeId}`;
  const { publicId } = actor;
  const { authorKey, words, by } = proposal;
  await mailer.send(
    listLetter({
      ...{ to: recipient.email, list: 'requests', origin, brand },
      what: `${by?.name ?? 'Somebody'} of ${brand} asks whether words that you wrote may be used`,
      lines: [
        `These words, and no others: “${words}”`,
        'You see for what, and choose each use and how your name is shown. Without your yes nothing is used, and you are not asked for these words again.',
        `Look and answer yes or no, without signing in: ${origin}${paths.ownTestimonial(authorKey)}`,
        by ? `Who asks: ${origin}${paths.member(by.handle)}` : '',
      ],
      why: 'You get this because the words are yours and a person of the team has chosen them.',
      about: `testimonial/${proposal.publicId}`,
      letter: `${proposal.publicId}/${publicId}/${noticeId}`,
      token: signLetterToken({ publicId, letterKey: recipient.letterKey }, 'requests'),
    }),
  );
}

async function lockUntold(db: Db, noticeId: number): Promise<Proposal | null> {
  await db.sql`select from notifications where id = ${noticeId} for update`;
  const [row] = await db.sql<[Proposal?]>`
    select n.member_id as "memberId", t.public_id as "publicId", t.author_key as "authorKey", t.words, 
      case when p.id is not null then json_build_object('name', p.display_name, 'handle', p.handle) end as by
    from notifications n join testimonials t on n.subject_kind = 'testimonial' and t.id = n.subject_id and t.state = 'draft'
    left join members p on p.id = t.proposed_by
    where n.id = ${noticeId} and n.read_at is null and n.mailed_at is null`;
  return row ?? null;
}
