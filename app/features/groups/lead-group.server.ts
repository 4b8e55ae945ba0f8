import { done, refused, type Result } from '#app/lib/result';
import type { Db } from '#db/client';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import type { LeaderAct } from './group';
import { lockGroupFor, type GroupProblem } from './lock-group.server';

export type LeadProblem = GroupProblem | { code: 'already' };

interface LeadInput {
  slug: string;
  handle: string;
  act: LeaderAct;
}

/**
 * Lets somebody in, turns a request or an invitation down, removes somebody, or makes them a leader or no longer one.
 * An act that fits no more (somebody else was faster, or the person has left) is refused as done already.
 */
export async function leadGroup(ctx: MemberContext, input: LeadInput): Promise<Result<null, LeadProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const found = await lockGroupFor(db, actor, { slug: input.slug, action: 'group.lead' });
    if (!found.ok) return found;
    const groupId = found.value.id;
    const [member] = await db.sql<[{ id: number }?]>`select id from members where handle = ${input.handle}`;
    const row = { groupId, memberId: member?.id ?? 0 };
    if (!(await carryOut(db, { ...row, act: input.act, at: now.toISOString() })))
      return refused({ code: 'already' });
    const told = tellingOf[input.act];
    if (told)
      await announce(db, {
        kind: told,
        subjectKind: 'group',
        subjectId: groupId,
        actorId: actor.id,
        payload: { memberId: row.memberId },
      });
    await writeAudit(db, {
      actorId: actor.id,
      action: `group.${input.act}`,
      subjectKind: 'group',
      subjectId: groupId,
      detail: { memberId: row.memberId },
    });
    return done(null);
  });
}

/** What the person concerned hears of. */
const tellingOf: Partial<Record<LeaderAct, 'group.admitted' | 'group.removed'>> = {
  admit: 'group.admitted',
  'turn-down': 'group.removed',
  remove: 'group.removed',
};

interface Act {
  groupId: number;
  memberId: number;
  act: LeaderAct;
  at: string;
}

async function carryOut({ sql }: Db, { groupId, memberId, act, at }: Act): Promise<boolean> {
  const them = sql`group_id = ${groupId} and member_id = ${memberId}`;
  const acts: Record<LeaderAct, () => Promise<{ count: number }>> = {
    admit: () =>
      sql`update group_members set state = 'in', joined_at = ${at} where ${them} and state = 'asked'`,
    'turn-down': () => sql`delete from group_members where ${them} and state <> 'in'`,
    remove: () => sql`delete from group_members where ${them} and state = 'in'`,
    'make-leader': () =>
      sql`update group_members set is_leader = true where ${them} and state = 'in' and not is_leader`,
    'make-member': () => sql`update group_members set is_leader = false where ${them} and is_leader`,
  };
  return (await acts[act]()).count > 0;
}
