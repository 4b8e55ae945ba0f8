import { done, type Result } from '#app/lib/result';
import { inTransaction, type MemberContext } from '../command';
import { lockGroupFor, type GroupProblem } from './lock-group.server';

/** Leaves a group, turns down its invitation, or takes back the wish to get in. What it opened closes at once. */
export async function leaveGroup(ctx: MemberContext, slug: string): Promise<Result<null, GroupProblem>> {
  return inTransaction(ctx, async ({ db, actor }) => {
    const found = await lockGroupFor(db, actor, { slug, action: 'group.leave' });
    if (!found.ok) return found;
    await db.sql`delete from group_members where group_id = ${found.value.id} and member_id = ${actor.id}`;
    return done(null);
  });
}
