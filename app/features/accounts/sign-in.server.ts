import { done, refused, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { getCredentials } from './member-queries.server';
import { matchesPassword } from './passwords.server';

/** 'wrong' covers an unknown address, a wrong password and an account without one: the answer is the same. */
export type SignInProblem = { code: 'wrong' } | { code: 'suspended'; until: string | null };

/** Checks address and password. Takes as long for an address that nobody has; a suspended person is told until when. */
export async function signIn(
  ctx: CommandContext,
  input: { email: string; password: string },
): Promise<Result<{ memberId: number }, SignInProblem>> {
  const account = await getCredentials(ctx.db, input.email);
  const matches = await matchesPassword(input.password, account?.passwordHash ?? null);
  if (!account || !matches) return refused({ code: 'wrong' });
  if (account.state === 'suspended') {
    const ended = account.suspendedUntil !== null && Date.parse(account.suspendedUntil) <= ctx.now.getTime();
    if (!ended) return refused({ code: 'suspended', until: account.suspendedUntil });
    await endSuspension(ctx, account.id);
  } else if (account.state !== 'active') {
    return refused({ code: 'wrong' });
  }
  return done({ memberId: account.id });
}

/** The suspension is over: what lists and the index leave out of it comes back with this fact. */
async function endSuspension(ctx: CommandContext, memberId: number): Promise<void> {
  await inTransaction(ctx, async ({ db }) => {
    const ended = await db.sql`
      update members set state = 'active', suspended_until = null where id = ${memberId} and state = 'suspended' returning id`;
    // Of two sign-ins at the same moment one has done it.
    if (ended.length === 0) return;
    await announce(db, {
      kind: 'member.reinstated',
      subjectKind: 'member',
      subjectId: memberId,
      actorId: memberId,
      touches: [`member:${memberId}`, 'leaderboard'],
    });
  });
}
