import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { announce } from '#db/events';
import { inTransaction, type MemberContext } from '../command';
import type { IdeaStatus } from './idea';
import { findThread } from './subject-queries.server';

export type IdeaStatusProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'unchanged' };

/**
 * Says what becomes of an idea, with a note for those who want it. The thread's row is locked, so two of the team who
 * press at once make two changes in order and never the same one twice; voters and followers are told of each once.
 */
export async function setIdeaStatus(
  ctx: MemberContext,
  input: { publicId: string; status: IdeaStatus; note: string },
): Promise<Result<null, IdeaStatusProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const thread = await findThread(db, input.publicId, { lock: true });
    if (!thread || thread.kind !== 'idea') return refused({ code: 'gone' });
    const verdict = may(actor, 'idea.decide', thread);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const [changed] = await db.sql<[{ id: number }?]>`
      with idea as (
        update ideas set status = ${input.status} where thread_id = ${thread.id} and status <> ${input.status} returning thread_id
      )
      insert into idea_changes (thread_id, status, note, changed_by, created_at)
      select thread_id, ${input.status}, ${input.note}, ${actor.id}, ${now.toISOString()} from idea returning id`;
    if (!changed) return refused({ code: 'unchanged' });
    await announce(db, {
      kind: 'idea.status-changed',
      subjectKind: 'thread',
      subjectId: thread.id,
      actorId: actor.id,
      payload: { status: input.status, changeId: changed.id },
      touches: [`thread:${thread.id}`, `board:${thread.boardId}`, 'home'],
    });
    return done(null);
  });
}
