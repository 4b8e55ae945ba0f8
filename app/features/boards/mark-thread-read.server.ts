import type { MemberContext } from '../command';

/**
 * Remembers how far a member has read a thread. A mark only ever moves forward, so two windows of the same person
 * cannot undo each other. Nobody else hears of it.
 */
export async function markThreadRead(
  ctx: MemberContext,
  { threadId, position }: { threadId: number; position: number },
): Promise<void> {
  await ctx.db.sql`
    insert into read_marks (member_id, thread_id, position, read_at)
    values (${ctx.actor.id}, ${threadId}, ${position}, ${ctx.now.toISOString()})
    on conflict (member_id, thread_id) do update set position = excluded.position, read_at = excluded.read_at
    where read_marks.position < excluded.position`;
}
