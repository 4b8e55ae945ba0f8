import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { isOpen, phaseOf } from './gathering';
import { lockGathering } from './lock-gathering.server';

export type CancelGatheringProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'closed' };

/**
 * Calls an event off, with the reason that everybody who comes or waits is told. It stays called off: people have made
 * other plans. Calendars that fetched its file hear of it by the same file.
 */
export async function cancelGathering(
  ctx: MemberContext,
  input: { publicId: string; note: string },
): Promise<Result<null, CancelGatheringProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const gathering = await lockGathering(db, input.publicId);
    if (!gathering) return refused({ code: 'gone' });
    const { thread } = gathering;
    const verdict = await attempt({ db, actor }, 'event.manage', {
      subject: thread,
      about: { kind: 'thread', id: thread.id },
    });
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    if (!isOpen(phaseOf(gathering, now))) return refused({ code: 'closed' });
    const at = now.toISOString();
    await db.sql`
      update gatherings set cancelled_at = ${at}, cancel_note = ${input.note}, sequence = sequence + 1, changed_at = ${at}
      where thread_id = ${thread.id}`;
    await announce(db, {
      kind: 'gathering.cancelled',
      subjectKind: 'thread',
      subjectId: thread.id,
      actorId: actor.id,
      touches: [`thread:${thread.id}`, `board:${thread.boardId}`, 'home'],
    });
    if (actor.id !== thread.authorId)
      await writeAudit(db, {
        actorId: actor.id,
        action: 'event.cancelled',
        subjectKind: 'thread',
        subjectId: thread.id,
        detail: { before: 'planned', after: 'cancelled' },
      });
    return done(null);
  });
}
