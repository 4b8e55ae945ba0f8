import type { Mailer } from '#app/mail/mailer';
import { paragraphsLetter } from '#app/mail/paragraphs-letter';
import type { CommandContext } from '../command';

const what: Record<string, string> = {
  warning: 'A warning in your record has been taken back.',
  silence: 'You can write again: your silence has ended before its time.',
  suspension: 'You can sign in again: your suspension has ended before its time.',
};

/** Tells a member that a sanction has ended before its time, and why. Nothing is sent to people without an address. */
export async function sendLiftLetter(
  ctx: CommandContext,
  sanctionId: number,
  options: { mailer: Mailer; brand: string },
): Promise<void> {
  const [row] = await ctx.db.sql<[{ kind: string; reason: string | null; email: string | null }?]>`
    select s.kind, s.lift_reason as reason, m.email from sanctions s join members m on m.id = s.member_id where s.id = ${sanctionId}`;
  if (!row?.email) return;
  const paragraphs = [what[row.kind] ?? '', ...(row.reason ? [`The reason: ${row.reason}`] : [])];
  const subject = 'A sanction has ended before its time';
  await options.mailer.send(paragraphsLetter({ to: row.email, subject, paragraphs, brand: options.brand }));
}
