import { paths } from '#app/lib/paths';
import type { Mailer } from '#app/mail/mailer';
import { paragraphsLetter } from '#app/mail/paragraphs-letter';
import type { CommandContext } from '../command';
import { authorLetter, type AuthorLetterKind } from './author-letter';
import { listConsents, listLiveUses } from './consent-queries.server';

/** Writes to somebody about their own words, where they have an address: their account's, or the one they gave. */
export async function sendAuthorLetter(
  ctx: CommandContext,
  { testimonialId, about }: { testimonialId: number; about: AuthorLetterKind },
  options: { mailer: Mailer; origin: string; brand: string },
): Promise<void> {
  const [own] = await ctx.db.sql<[{ email: string | null; authorKey: string }?]>`
    select coalesce(case when m.email_verified_at is not null then m.email::text end, t.email::text) as email, t.author_key as "authorKey"
    from testimonials t left join members m on m.id = t.author_id where t.id = ${testimonialId}`;
  if (!own?.email) return;
  const [live, rows] = await Promise.all([
    listLiveUses(ctx.db, [testimonialId]),
    listConsents(ctx.db, testimonialId),
  ]);
  const { subject, paragraphs } = authorLetter(about, {
    brand: options.brand,
    link: options.origin + paths.ownTestimonial(own.authorKey),
    uses: live.get(testimonialId) ?? [],
    withdrawn: rows.filter(
      ({ use, granted }, nth) => !granted && rows.findIndex((row) => row.use === use) === nth,
    ),
  });
  await options.mailer.send(paragraphsLetter({ to: own.email, subject, paragraphs, brand: options.brand }));
}
