import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { setThreadLock } from './set-thread-lock.server';
import { findThread } from './subject-queries.server';

export type LockProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/**
 * Closes a thread to further words, or opens it again: then whoever was told that it is closed hears of it. Stands in
 * the audit log. Closing with a reason is `closeThread`.
 */
export async function lockThread(
  ctx: MemberContext,
  input: { publicId: string; locked: boolean },
): Promise<Result<null, LockProblem>> {
  return inTransaction(ctx, async (inner) => {
    const thread = await findThread(inner.db, input.publicId, { lock: true });
    if (!thread) return refused({ code: 'gone' });
    const verdict = await attempt(inner, 'thread.lock', {
      subject: thread,
      about: { kind: 'thread', id: thread.id },
    });
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const changed = await setThreadLock(inner, thread.id, input.locked);
    const action = input.locked ? 'thread.locked' : 'thread.unlocked';
    await writeAudit(inner.db, {
      actorId: inner.actor.id,
      action,
      subjectKind: 'thread',
      subjectId: thread.id,
      detail: { before: thread.locked, after: input.locked },
    });
    if (changed && !input.locked)
      await announce(inner.db, {
        kind: 'thread.reopened',
        subjectKind: 'thread',
        subjectId: thread.id,
        actorId: inner.actor.id,
      });
    return done(null);
  });
}
