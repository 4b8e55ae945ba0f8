import { acceptAgain, changeReplyStates } from '../boards/change-reply-states.server';
import { changeThreadStates, type StateMove } from '../boards/change-thread-states.server';
import { lockReplies, lockThreads } from '../boards/lock-posts.server';
import type { CommandContext } from '../command';
import { changeReviewStates, lockReviews, type ReviewMove } from '../reviews/change-review-states.server';
import { among, noted, subjectsOf, type Trace } from './trace';

/** Traces that are words: what somebody wrote. */
export type WordKind = 'thread' | 'reply' | 'review';

/** Hides words that stand as they were noted; answers with the traces that are gone by it. */
export async function hideWords(
  ctx: CommandContext,
  kind: WordKind,
  traces: readonly Trace[],
): Promise<Trace[]> {
  const from = (trace: Trace) => noted(trace, 'state');
  const hidden =
    kind === 'review'
      ? await changeReviewStates(
          ctx.db,
          traces.map((trace) => ({ ...reviewMove(trace, from(trace), 'hidden'), reason: 'spam' })),
        )
      : await changePosts(
          ctx,
          kind,
          traces.map((trace) => postMove(trace, from(trace), 'hidden')),
        );
  return among(traces, hidden);
}

/**
 * Brings words back to the state in which they were found, unless somebody has decided about them since: what is hidden
 * for another reason too stays hidden.
 */
export async function showWords(
  ctx: CommandContext,
  { kind, traces, since }: { kind: WordKind; traces: readonly Trace[]; since: string },
): Promise<Trace[]> {
  const free = await withoutDecided(ctx, { kind, traces, since });
  if (kind === 'review') {
    const moves = free.map((trace) => ({
      ...reviewMove(trace, 'hidden', noted(trace, 'state') === 'published' ? 'published' : 'pending'),
      reason: noted(trace, 'reason') || null,
    }));
    return among(traces, await changeReviewStates(ctx.db, moves));
  }
  const moves = free.map((trace) =>
    postMove(trace, 'hidden', noted(trace, 'state') === 'visible' ? 'visible' : 'held'),
  );
  const back = among(traces, await changePosts(ctx, kind, moves));
  if (kind === 'reply')
    await acceptAgain(ctx.db, subjectsOf(back.filter(({ detail }) => detail['accepted'] === true)));
  return back;
}

function changePosts(ctx: CommandContext, kind: 'thread' | 'reply', moves: StateMove[]): Promise<number[]> {
  return kind === 'thread' ? changeThreadStates(ctx, moves) : changeReplyStates(ctx, moves);
}

function postMove({ subjectId }: Trace, from: string, to: StateMove['to']): StateMove {
  return { id: subjectId, from: from as StateMove['from'], to };
}

function reviewMove({ subjectId }: Trace, from: string, to: ReviewMove['to']): Omit<ReviewMove, 'reason'> {
  return { id: subjectId, from: from as ReviewMove['from'], to };
}

/** RACE: asked under the locks of the words, for which a decision at this moment waits or which it holds. */
async function withoutDecided(
  { db }: CommandContext,
  { kind, traces, since }: { kind: WordKind; traces: readonly Trace[]; since: string },
): Promise<Trace[]> {
  const ids = subjectsOf(traces);
  await { thread: lockThreads, reply: lockReplies, review: lockReviews }[kind](db, ids);
  const decided = await db.sql<Array<{ id: number }>>`
    select distinct subject_id as id from decisions
    where subject_kind = ${kind} and subject_id = any(${ids}::bigint[]) and created_at > ${since}
      and decision in ('hide', 'warn', 'silence', 'suspend')`;
  const isDecided = new Set(decided.map(({ id }) => id));
  return traces.filter(({ subjectId }) => !isDecided.has(subjectId));
}
