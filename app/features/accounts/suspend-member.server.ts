import type { Db } from '#db/client';
import { announce } from '#db/events';
import { revokeTokensOf } from './account-tokens.server';
import { endSessionsOf } from './sessions.server';

/**
 * Shuts an account until a moment, in the transaction of the decision that says so. Every session and every waiting
 * link ends at once. Called by the moderation room only; the team's rights are checked there.
 */
export async function suspendMember(
  tx: Db,
  input: { memberId: number; until: string; actorId: number },
): Promise<void> {
  await tx.sql`
    update members set state = 'suspended', suspended_until = greatest(suspended_until, ${input.until}::timestamptz)
    where id = ${input.memberId} and state in ('active', 'suspended', 'imported')`;
  await endSessionsOf(tx, input.memberId);
  await revokeTokensOf(tx, input.memberId);
  await announce(tx, {
    kind: 'member.suspended',
    subjectKind: 'member',
    subjectId: input.memberId,
    actorId: input.actorId,
    touches: [`member:${input.memberId}`, 'leaderboard'],
  });
}
