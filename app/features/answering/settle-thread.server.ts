import { done, type Result } from '#app/lib/result';
import { writeAudit } from '#db/audit';
import { inTransaction, type MemberContext } from '../command';
import { lockDesk, type DeskProblem } from './lock-desk.server';

/**
 * Says that what was said in a thread so far needs no word from the team. It leaves the inbox of waiting threads until
 * a customer says something more; nobody becomes heard by it.
 */
export async function settleThread(ctx: MemberContext, publicId: string): Promise<Result<null, DeskProblem>> {
  return inTransaction(ctx, async (inner) => {
    const desk = await lockDesk(inner, publicId);
    if (!desk.ok) return desk;
    const { db, actor, now } = inner;
    await db.sql`
      insert into thread_desks (thread_id, settled_at, settled_by) values (${desk.value.id}, ${now.toISOString()}, ${actor.id})
      on conflict (thread_id) do update set settled_at = excluded.settled_at, settled_by = excluded.settled_by`;
    await writeAudit(db, {
      actorId: actor.id,
      action: 'thread.settled',
      subjectKind: 'thread',
      subjectId: desk.value.id,
      detail: { before: 'waiting', after: 'settled' },
    });
    return done(null);
  });
}
