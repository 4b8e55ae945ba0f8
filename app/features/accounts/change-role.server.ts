import { done, refused, type Result } from '#app/lib/result';
import type { Role } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { inTransaction, type CommandContext } from '../command';
import { endSessionsOf } from './sessions.server';

export type ChangeRoleProblem =
  { code: 'refused'; because: Refusal } | { code: 'gone' } | { code: 'last-admin' };

/**
 * Gives a member another role. Their sessions end, so that no page goes on with the old rights, and the act is in the
 * audit log. The last admin stays one: the admins' rows are locked while they are counted.
 */
export async function changeRole(
  ctx: CommandContext,
  input: { memberId: number; role: Role },
): Promise<Result<null, ChangeRoleProblem>> {
  const verdict = may(ctx.actor, 'member.change-role', { id: input.memberId });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db }) => {
    const admins = await db.sql<Array<{ id: number }>>`
      select id from members where role = 'admin' and state = 'active' order by id for update`;
    if (input.role !== 'admin' && admins.length === 1 && admins[0]?.id === input.memberId)
      return refused({ code: 'last-admin' });
    const [before] = await db.sql<
      [{ role: Role }?]
    >`select role from members where id = ${input.memberId} for update`;
    if (!before) return refused({ code: 'gone' });
    await db.sql`update members set role = ${input.role} where id = ${input.memberId}`;
    await endSessionsOf(db, input.memberId);
    await writeAudit(db, {
      actorId: ctx.actor.kind === 'member' ? ctx.actor.id : null,
      action: 'member.role-changed',
      subjectKind: 'member',
      subjectId: input.memberId,
      detail: { from: before.role, to: input.role },
    });
    await announce(db, {
      kind: 'member.changed',
      subjectKind: 'member',
      subjectId: input.memberId,
      touches: [`member:${input.memberId}`],
    });
    return done(null);
  });
}
