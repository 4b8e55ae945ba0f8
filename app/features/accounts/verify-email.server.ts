import { done, refused, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { redeemToken } from './account-tokens.server';

/**
 * Confirms the address of a letter's reader. Only for the address that the letter went to: if it was changed
 * meanwhile the link is dead. Orders of this address are now the member's.
 */
export async function verifyEmail(
  ctx: CommandContext,
  token: string,
): Promise<Result<{ memberId: number }, { code: 'dead-link' }>> {
  return inTransaction(ctx, async ({ db }) => {
    const found = await redeemToken(db, 'verify-email', token);
    if (!found?.memberId) return refused({ code: 'dead-link' });
    const { memberId, email } = found;
    const [row] = await db.sql<[{ id: number }?]>`
      update members set email_verified_at = coalesce(email_verified_at, ${ctx.now.toISOString()})
      where id = ${memberId} and email = ${email}
      returning id`;
    if (!row) return refused({ code: 'dead-link' });
    await announce(db, {
      kind: 'member.verified',
      subjectKind: 'member',
      subjectId: memberId,
      actorId: memberId,
    });
    return done({ memberId });
  });
}
