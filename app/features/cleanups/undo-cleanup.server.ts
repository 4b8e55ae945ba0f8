import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { enqueue } from '#db/jobs';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { liftSanction } from '../moderation/lift-sanction.server';
import { mayStillUndo } from './cleanup';
import { getCleanup } from './cleanup-queries.server';
import { cleanupTask } from './run-cleanup.server';

export type UndoCleanupProblem = { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'over' };

/** Takes a clean-up back within its week: the suspension ends, and a job brings back exactly what it had taken away. */
export async function undoCleanup(
  ctx: MemberContext,
  { publicId, reason }: { publicId: string; reason: string },
): Promise<Result<null, UndoCleanupProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor, now } = inner;
    const cleanup = await getCleanup(db, publicId, { lock: true });
    if (!cleanup) return refused({ code: 'gone' });
    const verdict = await attempt(inner, 'member.clean-up', {
      subject: { authorId: cleanup.memberId, authorRole: cleanup.memberRole },
      about: { kind: 'member', id: cleanup.memberId },
    });
    if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
    if (!mayStillUndo(cleanup, now)) return refused({ code: 'over' });
    await db.sql`update cleanups set state = 'undoing', undone_by = ${actor.id} where id = ${cleanup.id}`;
    const sanctions = await db.sql<Array<{ publicId: string }>>`
      select s.public_id as "publicId" from sanctions s join cleanups c on c.decision_id = s.decision_id
      where c.id = ${cleanup.id} and s.lifted_at is null`;
    for (const sanction of sanctions) await liftSanction(inner, { publicId: sanction.publicId, reason });
    await writeAudit(db, {
      actorId: actor.id,
      action: 'cleanup.undone',
      subjectKind: 'member',
      subjectId: cleanup.memberId,
      detail: { cleanup: cleanup.id, before: cleanup.state, after: 'undoing' },
    });
    await enqueue(db, cleanupTask, { cleanupId: cleanup.id });
    return done(null);
  });
}
