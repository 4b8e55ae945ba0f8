import type { Db } from '#db/client';
import type { Actor } from '#app/policy/actor';
import { may, type Action } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { done, refused, type Result } from '#app/lib/result';
import { attempt } from '../attempt.server';
import type { Group, Membership } from './group';

export type GroupProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** A group with how the actor stands to it, its row waiting for this transaction to end. */
export type LockedGroup = Group & { membership: Membership | null };

/**
 * The group at this address, locked, when the actor may do this to it. Two acts in one group come one after the
 * other, so that whoever is let in, removed and leaving at once ends in one state.
 */
export async function lockGroupFor(
  db: Db,
  actor: Actor,
  input: { slug: string; action: Extract<Action, 'group.join' | 'group.leave' | 'group.lead'> },
): Promise<Result<LockedGroup, GroupProblem>> {
  const [group] = await db.sql<Group[]>`
    select id, slug, name, description, kind from groups where slug = ${input.slug} for update`;
  if (!group) return refused({ code: 'gone' });
  const [membership] = await db.sql<Membership[]>`
    select state, is_leader as "isLeader" from group_members
    where group_id = ${group.id} and member_id = ${actor.kind === 'member' ? actor.id : null}::bigint`;
  const locked = { ...group, membership: membership ?? null };
  const verdict =
    input.action === 'group.lead'
      ? await attempt({ db, actor }, input.action, {
          subject: locked,
          about: { kind: 'group', id: group.id },
        })
      : may(actor, input.action, locked);
  if (verdict.ok) return done(locked);
  return refused(
    verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
  );
}
