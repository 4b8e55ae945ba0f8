import { enqueue } from '#db/jobs';
import type { CommandContext } from '../command';

/**
 * Asks for the letter with the reset link. The same work is done and nothing is returned whether or not the address
 * has an account: the job finds out, not the person at the form.
 */
export async function requestPasswordReset(ctx: CommandContext, email: string): Promise<void> {
  const [owner] = await ctx.db.sql<
    [{ id: number }?]
  >`select id from members where email = ${email} and state <> 'erased'`;
  await enqueue(ctx.db, 'accounts.mail', { purpose: 'reset-password', memberId: owner?.id ?? null });
}
