import type { Db } from '#db/client';
import { announce } from '#db/events';
import { changeStanding } from './standing.server';
import { revokeTokensOf } from './account-tokens.server';
import { endSessionsOf } from './sessions.server';

/**
 * Shuts an account until a moment, in the transaction of the decision that says so. Every session and every waiting
 * link ends at once, and what is under way does not take effect any more. Called by the moderation room only; the
 * team's rights are checked there.
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
  await changeStanding(tx, input.memberId);
  await announce(tx, {
    kind: 'member.suspended',
    subjectKind: 'member',
    subjectId: input.memberId,
    actorId: input.actorId,
    touches: [`member:${input.memberId}`, 'leaderboard'],
  });
}

/** Lets somebody read but not write until a moment. They sign in anew, so that no page goes on with the old rights. */
export async function silenceMember(tx: Db, input: { memberId: number; until: string }): Promise<void> {
  await tx.sql`
    update members set silenced_until = greatest(silenced_until, ${input.until}::timestamptz) where id = ${input.memberId}`;
  await endSessionsOf(tx, input.memberId);
  await changeStanding(tx, input.memberId);
}

/** What stays of somebody's sanctions once one is lifted: the latest end of those that go on, or null. */
export interface Standing {
  memberId: number;
  suspendedUntil: string | null;
  silencedUntil: string | null;
  actorId: number;
}

/** Gives back what a lifted sanction had taken. A suspension that goes on by another decision goes on. */
export async function releaseMember(tx: Db, standing: Standing): Promise<void> {
  const { memberId, suspendedUntil, silencedUntil, actorId } = standing;
  const [member] = await tx.sql<[{ wasSuspended: boolean }?]>`
    select state = 'suspended' as "wasSuspended" from members where id = ${memberId} for update`;
  const isFree = member?.wasSuspended === true && suspendedUntil === null;
  await tx.sql`
    update members set silenced_until = ${silencedUntil}::timestamptz,
      suspended_until = ${suspendedUntil}::timestamptz,
      state = case when not ${isFree} then state when email is null and import_source is not null then 'imported' else 'active' end
    where id = ${memberId}`;
  await changeStanding(tx, memberId);
  if (!isFree) return;
  await announce(tx, {
    kind: 'member.reinstated',
    subjectKind: 'member',
    subjectId: memberId,
    actorId,
    touches: [`member:${memberId}`, 'leaderboard'],
  });
}
