import { done, refused, type Result } from '#app/lib/result';
import type { Role } from '#app/policy/actor';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type CommandContext } from '../command';
import { endSessionsOf } from './sessions.server';
import { changeStanding } from './standing.server';

export type ChangeRoleProblem =
  { code: 'refused'; because: Refusal } | { code: 'gone' } | { code: 'last-admin' };

export interface ChangeRoleInput {
  memberId: number;
  role: Role;
  reason: string;
}

/**
 * Gives a member another role, with the reason. Their sessions end, so that no page goes on with the old rights, the
 * act is in the audit log, and they are told. The last admin stays one: the admins' rows are locked while they are
 * counted. People without a sign-in (imported, erased) are nobody to give rights to.
 */
export async function changeRole(
  ctx: CommandContext,
  input: ChangeRoleInput,
): Promise<Result<null, ChangeRoleProblem>> {
  const verdict = await attempt(ctx, 'member.change-role', {
    subject: { id: input.memberId },
    about: { kind: 'member', id: input.memberId },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db }) => {
    const admins = await db.sql<Array<{ id: number }>>`
      select id from members where role = 'admin' and state = 'active' order by id for update`;
    if (input.role !== 'admin' && admins.length === 1 && admins[0]?.id === input.memberId)
      return refused({ code: 'last-admin' });
    const [before] = await db.sql<[{ role: Role }?]>`
      select role from members where id = ${input.memberId} and state in ('active', 'suspended') for update`;
    if (!before) return refused({ code: 'gone' });
    await giveRole({ ...ctx, db }, input, before.role);
    return done(null);
  });
}

async function giveRole({ db, actor }: CommandContext, input: ChangeRoleInput, from: Role): Promise<void> {
  const { memberId, role, reason } = input;
  const actorId = actor.kind === 'member' ? actor.id : null;
  await db.sql`update members set role = ${role} where id = ${memberId}`;
  await endSessionsOf(db, memberId);
  await changeStanding(db, memberId);
  await db.sql`
    insert into role_changes (member_id, changed_by, from_role, to_role, reason)
    values (${memberId}, ${actorId}, ${from}, ${role}, ${reason})`;
  await writeAudit(db, {
    actorId,
    action: 'member.role-changed',
    subjectKind: 'member',
    subjectId: memberId,
    detail: { from, to: role },
  });
  await announce(db, {
    kind: 'member.role-changed',
    subjectKind: 'member',
    subjectId: memberId,
    actorId,
    payload: { from, to: role },
    touches: [`member:${memberId}`],
  });
}
