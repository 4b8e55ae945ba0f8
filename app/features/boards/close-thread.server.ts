import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import type { ClosingReason } from './closing';
import { setThreadLock } from './set-thread-lock.server';
import { findThread, type ThreadForCommand } from './subject-queries.server';

export interface CloseThreadInput {
  publicId: string;
  reason: ClosingReason;
  note: string;
  /** The public id of the thread where the same is talked about; only of duplicates. */
  duplicateOf: string | null;
}

export type CloseProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'no-such-thread' }
  | { code: 'closed-already' };

/**
 * Closes a thread to further words and says why. Two moderators who close it at once give one reason and one notice:
 * the second is told. What it is a duplicate of has to be a thread that the closer may read; others see the link only
 * if they may read it too.
 */
export async function closeThread(
  ctx: MemberContext,
  input: CloseThreadInput,
): Promise<Result<null, CloseProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    const thread = await findThread(db, input.publicId, { lock: true });
    if (!thread) return refused({ code: 'gone' });
    const verdict = await attempt({ db, actor }, 'thread.lock', {
      subject: thread,
      about: { kind: 'thread', id: thread.id },
    });
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const other = input.duplicateOf === null ? null : await findOther(inner, thread, input.duplicateOf);
    if (other === undefined) return refused({ code: 'no-such-thread' });
    const [closing] = await db.sql`
      insert into thread_closings (thread_id, reason, note, duplicate_of_id, closed_by)
      values (${thread.id}, ${input.reason}, ${input.note}, ${other?.id ?? null}, ${actor.id})
      on conflict do nothing returning thread_id`;
    if (!closing) return refused({ code: 'closed-already' });
    await setThreadLock(inner, thread.id, true);
    await writeAudit(db, {
      actorId: actor.id,
      action: 'thread.closed',
      subjectKind: 'thread',
      subjectId: thread.id,
      detail: { reason: input.reason, duplicateOfId: other?.id ?? null, lockedBefore: thread.locked },
    });
    await announce(db, {
      kind: 'thread.closed',
      subjectKind: 'thread',
      subjectId: thread.id,
      actorId: actor.id,
      payload: { reason: input.reason },
    });
    return done(null);
  });
}

/** Undefined when there is no other thread that the actor may read. */
async function findOther(
  { db, actor }: MemberContext,
  thread: ThreadForCommand,
  publicId: string,
): Promise<ThreadForCommand | undefined> {
  const other = await findThread(db, publicId);
  return other && other.id !== thread.id && may(actor, 'thread.read', other).ok ? other : undefined;
}
