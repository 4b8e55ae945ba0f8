import { done, refused, type Result } from '#app/lib/result';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { lockGroupFor, type GroupProblem } from './lock-group.server';

export type InviteProblem = GroupProblem | { code: 'nobody' } | { code: 'already' };

/**
 * Invites a member, who is told and decides. Whoever had asked to get in is in at once: both want it.
 * Only people with an account that they use can be invited.
 */
export async function inviteToGroup(
  ctx: MemberContext,
  input: { slug: string; handle: string },
): Promise<Result<{ state: 'in' | 'invited' }, InviteProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const found = await lockGroupFor(db, actor, { slug: input.slug, action: 'group.lead' });
    if (!found.ok) return found;
    const groupId = found.value.id;
    const [member] = await db.sql<[{ id: number }?]>`
      select id from members where handle = ${input.handle} and state = 'active'`;
    if (!member) return refused({ code: 'nobody' });
    const [row] = await db.sql<[{ state: 'in' | 'invited' }?]>`
      insert into group_members (group_id, member_id, state) values (${groupId}, ${member.id}, 'invited')
      on conflict (group_id, member_id) do update set state = 'in', joined_at = ${now.toISOString()}
        where group_members.state = 'asked'
      returning state`;
    if (!row) return refused({ code: 'already' });
    await announce(db, {
      kind: row.state === 'in' ? 'group.admitted' : 'group.invited',
      subjectKind: 'group',
      subjectId: groupId,
      actorId: actor.id,
      payload: { memberId: member.id },
    });
    await writeAudit(db, {
      actorId: actor.id,
      action: row.state === 'in' ? 'group.admitted' : 'group.invited',
      subjectKind: 'group',
      subjectId: groupId,
      detail: { memberId: member.id, before: row.state === 'in' ? 'asked' : null, after: row.state },
    });
    return done({ state: row.state });
  });
}
