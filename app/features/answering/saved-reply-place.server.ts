import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { attempt } from '../attempt.server';
import { listWorkedBoards } from '../boards/worked-board-queries.server';
import type { MemberContext } from '../command';

/** The board that somebody names for a saved reply, or all of them (null), once they may write there. */
export async function openPlace(
  { db, actor }: MemberContext,
  isIt: ((board: { id: number; slug: string }) => boolean) | null,
): Promise<Result<{ boardId: number | null }, { code: 'no-board' } | { code: 'refused'; because: Refusal }>> {
  const board = isIt === null ? null : (await listWorkedBoards(db, actor)).find(isIt);
  if (board === undefined) return refused({ code: 'no-board' });
  const verdict = await attempt({ db, actor }, 'saved-reply.write', {
    subject: board,
    about: {
      kind: 'board',
      id: board?.id ?? null,
    },
  });
  if (!verdict.ok) return refused({ code: 'refused', because: verdict.because });
  return done({ boardId: board?.id ?? null });
}
