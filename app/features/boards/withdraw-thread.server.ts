import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { inTransaction, type MemberContext } from '../command';
import { changeThreadState } from './change-thread-state.server';
import { findThread } from './subject-queries.server';

export type WithdrawThreadProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'answered' };

/**
 * Takes back one's own thread. Only while nobody else has written in it: their words are not the asker's to take away
 * (a moderator can, with a reason). Gives the address of the board, where its author finds themselves afterwards.
 */
export async function withdrawThread(
  ctx: MemberContext,
  publicId: string,
): Promise<Result<{ boardSlug: string }, WithdrawThreadProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    const thread = await findThread(db, publicId, { lock: true });
    if (!thread) return refused({ code: 'gone' });
    const verdict = may(actor, 'thread.withdraw', thread);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const [board] = await db.sql<[{ answered: boolean; slug: string }]>`
      select slug, exists (
        select from replies
        where thread_id = ${thread.id} and state = 'visible' and author_id is distinct from ${actor.id}) as answered
      from boards where id = ${thread.boardId}`;
    if (board.answered) return refused({ code: 'answered' });
    await changeThreadState(inner, thread.id, {
      from: ['visible', 'held'],
      to: 'withdrawn',
      kind: 'thread.withdrawn',
    });
    return done({ boardSlug: board.slug });
  });
}
