import { done, refused, type Result } from '#app/lib/result';
import { no, type Refusal } from '#app/policy/verdict';
import { attempt } from '../attempt.server';
import { findThread, type ThreadForCommand } from '../boards/subject-queries.server';
import type { MemberContext } from '../command';

/** What keeps somebody from working at a thread's desk. */
export type DeskProblem = { code: 'gone' } | { code: 'refused'; because: Refusal };

/** The thread at whose desk the actor wants to work, its row waiting for this transaction to end; or why they may not. */
export async function lockDesk(
  { db, actor }: MemberContext,
  publicId: string,
): Promise<Result<ThreadForCommand, DeskProblem>> {
  const thread = await findThread(db, publicId, { lock: true });
  const verdict = thread
    ? await attempt({ db, actor }, 'desk.use', { subject: thread, about: { kind: 'thread', id: thread.id } })
    : no('unknown');
  if (thread && verdict.ok) return done(thread);
  if (verdict.ok || verdict.because === 'unknown') return refused({ code: 'gone' });
  return refused({ code: 'refused', because: verdict.because });
}
