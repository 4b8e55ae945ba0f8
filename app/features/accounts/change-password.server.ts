import { done, refused, type Result } from '#app/lib/result';
import { inTransaction, type MemberContext } from '../command';
import { revokeTokensOf } from './account-tokens.server';
import { hashPassword, matchesPassword } from './passwords.server';
import { endSessionsOf } from './sessions.server';

/** Changes the password of somebody who knows the current one. Every session ends, this one too; links die. */
export async function changePassword(
  ctx: MemberContext,
  input: { current: string; password: string },
): Promise<Result<null, { code: 'wrong-password' }>> {
  const [row] = await ctx.db.sql<[{ passwordHash: string | null }?]>`
    select password_hash as "passwordHash" from members where id = ${ctx.actor.id}`;
  if (!(await matchesPassword(input.current, row?.passwordHash ?? null)))
    return refused({ code: 'wrong-password' });
  const passwordHash = await hashPassword(input.password);
  await inTransaction(ctx, async ({ db }) => {
    await db.sql`update members set password_hash = ${passwordHash} where id = ${ctx.actor.id}`;
    await revokeTokensOf(db, ctx.actor.id);
    await endSessionsOf(db, ctx.actor.id);
  });
  return done(null);
}
