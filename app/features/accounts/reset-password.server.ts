import { done, refused, type Result } from '#app/lib/result';
import { inTransaction, type CommandContext } from '../command';
import { redeemToken, revokeTokensOf } from './account-tokens.server';
import { hashPassword } from './passwords.server';
import { endSessionsOf } from './sessions.server';

/**
 * Sets a new password with the token of a letter. All sessions and all other waiting links end with it. Having read
 * the letter proves the address too.
 */
export async function resetPassword(
  ctx: CommandContext,
  input: { token: string; password: string },
): Promise<Result<{ memberId: number }, { code: 'dead-link' }>> {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(ctx, async ({ db }) => {
    const token = await redeemToken(db, 'reset-password', input.token);
    if (!token?.memberId) return refused({ code: 'dead-link' });
    const { memberId, email } = token;
    await db.sql`
      update members set password_hash = ${passwordHash},
        email_verified_at = case when email = ${email} then coalesce(email_verified_at, ${ctx.now.toISOString()}) else email_verified_at end
      where id = ${memberId}`;
    await revokeTokensOf(db, memberId);
    await endSessionsOf(db, memberId);
    return done({ memberId });
  });
}
