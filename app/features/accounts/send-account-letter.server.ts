import { accountLetter, type AccountLetterKind } from '#app/mail/account-letters';
import type { Mailer } from '#app/mail/mailer';
import { paths } from '#app/lib/paths';
import type { CommandContext } from '../command';
import { issueToken } from './account-tokens.server';

/** What the job needs beside the database. */
export interface LetterOptions {
  mailer: Mailer;
  origin: string;
  brand: string;
}

/**
 * Writes and sends one account letter. The token is made here, at the last moment, so that no secret ever lies in the
 * queue. Sends nothing for nobody (the asked-for address had no account) and nothing to people without an address.
 * If the mailer fails the job is tried again with a new token.
 */
export async function sendAccountLetter(
  ctx: CommandContext,
  letter: { purpose: AccountLetterKind; memberId: number | null },
  options: LetterOptions,
): Promise<void> {
  if (letter.memberId === null) return;
  const [owner] = await ctx.db.sql<[{ email: string | null; verified: boolean }?]>`
    select email, email_verified_at is not null as verified from members where id = ${letter.memberId}`;
  if (!owner?.email || (letter.purpose === 'verify-email' && owner.verified)) return;
  const token = await issueToken(ctx.db, letter.purpose, { memberId: letter.memberId, email: owner.email });
  const path = letter.purpose === 'verify-email' ? paths.verifyMail(token) : paths.resetPassword(token);
  await options.mailer.send(
    accountLetter(letter.purpose, owner.email, { link: options.origin + path, brand: options.brand }),
  );
}
