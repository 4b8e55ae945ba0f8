import { done, refused, type Result } from '#app/lib/result';
import type { Db } from '#db/client';
import { announce } from '#db/events';
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
    await db.sql`update members set password_hash = ${passwordHash} where id = ${memberId}`;
    await confirmAddress(db, { memberId, email, at: ctx.now.toISOString() });
    await revokeTokensOf(db, memberId);
    await endSessionsOf(db, memberId);
    return done({ memberId });
  });
}

/** Confirms the address that the letter went to, unless it was confirmed before; orders and badges follow. */
async function confirmAddress(
  tx: Db,
  { memberId, email, at }: { memberId: number; email: string | null; at: string },
): Promise<void> {
  const [confirmed] = await tx.sql<[{ id: number }?]>`
    update members set email_verified_at = ${at}
    where id = ${memberId} and email = ${email} and email_verified_at is null returning id`;
  if (!confirmed) return;
  await announce(tx, {
    kind: 'member.verified',
    subjectKind: 'member',
    subjectId: memberId,
    actorId: memberId,
  });
}
