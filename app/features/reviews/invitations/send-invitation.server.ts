import { paths } from '#app/lib/paths';
import type { Mailer } from '#app/mail/mailer';
import type { Db } from '#db/client';
import { inTransaction, type CommandContext } from '../../command';
import type { ReviewTerms } from '../../settings/review-terms';
import { getReviewTerms } from '../../settings/review-terms-queries.server';
import { invitationLetter } from './invitation-letter.server';
import { isQuiet } from '#app/lib/quiet-hours';

interface Invited {
  id: number;
  publicId: string;
  key: string;
  email: string;
  product: string;
  orderedAt: string;
  sentAt: string | null;
  endsBecause: 'given-back' | 'opted-out' | 'suspended' | 'reviewed-before' | null;
  hasLetterToday: boolean;
}

/**
 * Writes the letter of one invitation that has fallen due, or its one reminder. Whether it may still go is asked now: not
 * about what was given back, not to who has opted out, is suspended or has reviewed it, not at night, one a day at most.
 *
 * It is marked as sent, and that is committed, before it goes: a worker that is killed in between may send none, never
 * two. Only a mailer that says no takes the mark back, and then the letter is tried again as the same message.
 */
export async function sendInvitation(
  ctx: CommandContext,
  invitationId: number,
  { mailer, origin, brand }: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const terms = await getReviewTerms(ctx.db);
  if (terms.invitationDays === 0 || isQuiet(ctx.now, terms.zone)) return;
  const invited = await claim(ctx, invitationId, terms);
  if (!invited) return;
  const isReminder = invited.sentAt !== null;
  try {
    await mailer.send(
      invitationLetter({
        ...{
          to: invited.email,
          publicId: invited.publicId,
          product: invited.product,
          brand,
          origin,
          isReminder,
        },
        ...{ orderedAt: invited.orderedAt, isLast: isReminder || terms.reminderDays === 0 },
        link: origin + paths.invitedToReview(invited.key),
        endLink: origin + paths.unsubscribe(invited.key),
      }),
    );
  } catch (error) {
    await ctx.db
      .sql`update review_invitations set ${ctx.db.sql(markOf(invited))} = null where id = ${invitationId}`;
    throw error;
  }
}

const markOf = ({ sentAt }: Invited) => (sentAt === null ? 'sent_at' : 'reminded_at');

/** Takes the letter that is due for oneself alone, or ends what is not to be sent any more. */
async function claim(
  ctx: CommandContext,
  id: number,
  { reminderDays }: ReviewTerms,
): Promise<Invited | null> {
  return inTransaction(ctx, async ({ db, now }) => {
    const invited = await lockDue(db, id, { now, reminderDays });
    if (!invited || invited.hasLetterToday) return null;
    const at = now.toISOString();
    if (invited.endsBecause) {
      await db.sql`update review_invitations set ended_at = ${at}, ended_because = ${invited.endsBecause} where id = ${id}`;
      return null;
    }
    await db.sql`update review_invitations set ${db.sql(markOf(invited))} = ${at} where id = ${id}`;
    return invited;
  });
}

/** RACE: letters to one address stand in line, so that two at once do not both find that none was written today. */
async function lockDue(
  db: Db,
  id: number,
  { now, reminderDays }: { now: Date; reminderDays: number },
): Promise<Invited | null> {
  await db.sql`
    select pg_advisory_xact_lock(hashtext('review-invitation'), hashtext(lower(email::text))) from review_invitations where id = ${id}`;
  await db.sql`select from review_invitations where id = ${id} for update`;
  const at = now.toISOString();
  const [row] = await db.sql<[Invited?]>`
    select i.id, i.public_id as "publicId", i.key, i.email::text as email, p.name as product, o.ordered_at as "orderedAt", i.sent_at as "sentAt",
      case when o.cancelled_at is not null or l.refunded_at is not null or p.state <> 'listed' then 'given-back'
        when exists (select from review_invitation_refusals x where x.email = i.email) then 'opted-out'
        when m.state <> 'active' then 'suspended'
        when exists (select from reviews r where r.product_id = i.product_id and r.author_id = m.id) then 'reviewed-before' end as "endsBecause",
      exists (select from review_invitations x where x.email = i.email
        and greatest(x.sent_at, x.reminded_at) > ${at}::timestamptz - interval '20 hours') as "hasLetterToday"
    from review_invitations i join order_lines l on l.id = i.order_line_id join orders o on o.id = l.order_id
    join products p on p.id = i.product_id left join members m on m.email = i.email
    where i.id = ${id} and i.ended_at is null and i.reviewed_at is null and (
      (i.sent_at is null and i.due_at <= ${at})
      or (${reminderDays > 0} and i.reminded_at is null and i.sent_at <= ${at}::timestamptz - make_interval(days => ${reminderDays})))`;
  return row ?? null;
}
