import { done, type Result } from '#app/lib/result';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import { lockGroupFor, type GroupProblem } from './lock-group.server';

/**
 * Joins an open group, takes up an invitation, or asks the leaders of a closed group, who are told. Gives which of
 * them it was.
 */
export async function joinGroup(
  ctx: MemberContext,
  slug: string,
): Promise<Result<{ state: 'in' | 'asked' }, GroupProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const found = await lockGroupFor(db, actor, { slug, action: 'group.join' });
    if (!found.ok) return found;
    const { id, kind, membership } = found.value;
    const state = kind === 'closed' && membership?.state !== 'invited' ? 'asked' : 'in';
    const joinedAt = state === 'in' ? now.toISOString() : null;
    await db.sql`
      insert into group_members (group_id, member_id, state, joined_at) values (${id}, ${actor.id}, ${state}, ${joinedAt})
      on conflict (group_id, member_id) do update set state = excluded.state, joined_at = excluded.joined_at`;
    if (state === 'asked')
      await announce(db, { kind: 'group.asked', subjectKind: 'group', subjectId: id, actorId: actor.id });
    return done({ state });
  });
}
