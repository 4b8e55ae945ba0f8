import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../../attempt.server';
import { inTransaction, type MemberContext } from '../../command';
import { renderThreadsAgain } from '../render-posts-again.server';
import { findThread, type ThreadForCommand } from '../subject-queries.server';
import { takesKind } from '../thread-kind';
import { compareAudiences } from './audience-change';
import { lockTarget, type TargetBoard } from './lock-target.server';

export interface MoveThreadInput {
  publicId: string;
  boardSlug: string;
  /** Whether the mover has seen and wants that other people can read it afterwards. */
  otherReaders: boolean;
}

export type MoveProblem =
  | { code: 'gone' }
  | { code: 'refused'; because: Refusal }
  | { code: 'no-board' }
  | { code: 'there-already' }
  | { code: 'wrong-kind' }
  | { code: 'other-readers' };

/**
 * Carries a thread to another board that takes its kind and that the mover may read. Who may read it from then on is
 * the new board's to say, at once and everywhere; when that changes the mover must have said so. A pin belonged to
 * the old board. Points stay. Two movers at once take turns: the second finds it where the first has put it.
 */
export async function moveThread(
  ctx: MemberContext,
  input: MoveThreadInput,
): Promise<Result<{ slug: string; boardName: string }, MoveProblem>> {
  return inTransaction(ctx, async (inner) => {
    const { db, actor } = inner;
    const thread = await findThread(db, input.publicId, { lock: true });
    if (!thread || !may(actor, 'thread.read', thread).ok) return refused({ code: 'gone' });
    const to = await lockTarget(db, thread.boardId, input.boardSlug);
    if (!to) return refused({ code: 'no-board' });
    const problem = await problemWith(inner, { thread, to, input });
    if (problem) return refused(problem);
    await carry(inner, thread, to);
    return done({ slug: thread.slug, boardName: to.name });
  });
}

async function problemWith(
  { db, actor }: MemberContext,
  { thread, to, input }: { thread: ThreadForCommand; to: TargetBoard; input: MoveThreadInput },
): Promise<MoveProblem | null> {
  const verdict = await attempt({ db, actor }, 'thread.move', {
    subject: { thread, to },
    about: { kind: 'thread', id: thread.id },
  });
  if (!verdict.ok)
    return verdict.because === 'unknown'
      ? { code: 'no-board' }
      : { code: 'refused', because: verdict.because };
  if (to.id === thread.boardId) return { code: 'there-already' };
  if (!takesKind(to, thread.kind)) return { code: 'wrong-kind' };
  const changes = compareAudiences(thread.seenBy, to.seenBy) !== 'same';
  return changes && !input.otherReaders ? { code: 'other-readers' } : null;
}

async function carry({ db, actor }: MemberContext, thread: ThreadForCommand, to: TargetBoard): Promise<void> {
  await db.sql`update threads set board_id = ${to.id}, pinned_at = null where id = ${thread.id}`;
  if (thread.state === 'visible')
    await db.sql`
      update boards set thread_count = thread_count + case id when ${to.id} then 1 else -1 end
      where id in (${thread.boardId}, ${to.id})`;
  await renderThreadsAgain(db, [thread.id]);
  await writeAudit(db, {
    actorId: actor.id,
    action: 'thread.moved',
    subjectKind: 'thread',
    subjectId: thread.id,
    detail: {
      fromBoardId: thread.boardId,
      toBoardId: to.id,
      seenByBefore: thread.seenBy.join(' '),
      seenBy: to.seenBy.join(' '),
    },
  });
  await announce(db, {
    kind: 'thread.moved',
    subjectKind: 'thread',
    subjectId: thread.id,
    actorId: actor.id,
    payload: { from: thread.boardId, to: to.id },
    touches: [`thread:${thread.id}`, `board:${thread.boardId}`, `board:${to.id}`, 'boards', 'home'],
  });
}
