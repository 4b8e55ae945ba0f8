import type { Mailer } from '#app/mail/mailer';
import { paragraphsLetter } from '#app/mail/paragraphs-letter';
import type { CommandContext } from '../command';
import { getDecisionLetter } from './decision-queries.server';

/** Sends the author the letter that the moderator saw, with a link to appeal that works for whoever cannot sign in. Nothing is sent to people without an address. */
export async function sendDecisionLetter(
  ctx: CommandContext,
  decisionId: number,
  options: { mailer: Mailer; brand: string; origin: string },
): Promise<void> {
  const found = await getDecisionLetter(ctx.db, { decisionId, origin: options.origin });
  if (!found) return;
  const { subject, paragraphs } = found.letter;
  await options.mailer.send(paragraphsLetter({ to: found.email, subject, paragraphs, brand: options.brand }));
}
