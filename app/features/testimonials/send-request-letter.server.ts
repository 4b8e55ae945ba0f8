import { paths } from '#app/lib/paths';
import type { Mailer } from '#app/mail/mailer';
import { paragraphsLetter } from '#app/mail/paragraphs-letter';
import type { CommandContext } from '../command';

/**
 * Asks one person by letter, once: there is no reminder. A member's consent is looked at again now, since it may have
 * been taken back since they were put on the list: then the request is closed, and the team reads why.
 */
export async function sendRequestLetter(
  ctx: CommandContext,
  requestId: number,
  options: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const [request] = await ctx.db.sql<
    [{ key: string; note: string; name: string; email: string | null; asker: string }?]
  >`
    select r.key, r.note, r.name, a.display_name as asker,
      case when r.member_id is null then r.email::text
        when m.email_verified_at is not null and coalesce((
          select granted from consents c where c.member_id = m.id and c.purpose = 'contact' order by c.id desc limit 1), false) then m.email::text end as email
    from testimonial_requests r join members a on a.id = r.asked_by left join members m on m.id = r.member_id
    where r.id = ${requestId} and r.sent_at is null and r.closed_at is null for update of r`;
  if (!request) return;
  if (!request.email) {
    await ctx.db
      .sql`update testimonial_requests set closed_at = ${ctx.now.toISOString()} where id = ${requestId}`;
    return;
  }
  const { brand, origin, mailer } = options;
  await ctx.db
    .sql`update testimonial_requests set sent_at = ${ctx.now.toISOString()} where id = ${requestId}`;
  const paragraphs = [
    `${request.name ? `Dear ${request.name}, ` : ''}${request.asker} of ${brand} asks whether you would say in your own words what it is like to be a customer.`,
    ...(request.note ? [request.note] : []),
    'You choose how your name is shown and where your words may be used, and can take them back at any time. No account is needed:',
    origin + paths.giveTestimonial(request.key),
    'You get this letter once. If you would rather not, do nothing, or say so on the same page and you are not asked again.',
  ];
  const subject = 'Would you say a few words about us?';
  await mailer.send(paragraphsLetter({ to: request.email, subject, paragraphs, brand }));
}
