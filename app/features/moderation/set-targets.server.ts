import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { QueueCause } from './queue-item';
import { listTargets } from './queue-target-queries.server';

/** Says how long an item of each cause may wait. What changed is in the audit log with both figures. */
export async function setTargets(
  ctx: MemberContext,
  targets: Partial<Record<QueueCause, number>>,
): Promise<Result<null, { code: 'refused'; because: Refusal }>> {
  const verdict = await attempt(ctx, 'queue.set-targets', {
    subject: null,
    about: { kind: 'queue', id: null },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const before = await listTargets(db);
    const changed = (Object.entries(targets) as Array<[QueueCause, number]>).filter(
      ([cause, hours]) => before[cause] !== hours,
    );
    for (const [cause, hours] of changed) {
      await db.sql`
        insert into queue_targets (cause, hours, updated_at) values (${cause}, ${hours}, ${now.toISOString()})
        on conflict (cause) do update set hours = excluded.hours, updated_at = excluded.updated_at`;
      await writeAudit(db, {
        actorId: actor.id,
        action: 'queue.target-set',
        subjectKind: 'queue',
        subjectId: null,
        detail: { cause, from: before[cause], to: hours },
      });
    }
    return done(null);
  });
}
