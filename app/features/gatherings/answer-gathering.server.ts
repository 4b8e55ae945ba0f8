import { done, refused, type Result } from '#app/lib/result';
import { may } from '#app/policy/policy';
import type { Refusal } from '#app/policy/verdict';
import type { Db } from '#db/client';
import { touchPages } from '#db/pages';
import { inTransaction, type MemberContext } from '../command';
import { fillSeats } from './fill-seats.server';
import { isOpen, phaseOf, type Attendance } from './gathering';
import { lockGathering } from './lock-gathering.server';

export type AnswerGatheringProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'over' } | { code: 'cancelled' };

/**
 * Says whether somebody comes. Who wants to come and finds no place waits, and moves up in the order of asking when
 * somebody leaves or room is made. Saying the same twice changes nothing, so nobody loses their turn by a second press.
 * Answers with what it has come to.
 */
export async function answerGathering(
  ctx: MemberContext,
  input: { publicId: string; comes: boolean },
): Promise<Result<Attendance, AnswerGatheringProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const gathering = await lockGathering(db, input.publicId);
    if (!gathering) return refused({ code: 'gone' });
    const { thread } = gathering;
    const verdict = may(actor, input.comes ? 'event.answer' : 'event.decline', thread);
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    const phase = phaseOf(gathering, now);
    if (!isOpen(phase)) return refused({ code: phase === 'cancelled' ? 'cancelled' : 'over' });
    const [at, wanted] = [now.toISOString(), input.comes ? 'waiting' : 'declined'];
    // Everybody joins the line; whether there is a place is asked of the line as a whole.
    await db.sql`
      insert into attendances (thread_id, member_id, answer, turn, answered_at)
      select ${thread.id}, ${actor.id}, ${wanted}, 1 + coalesce(max(turn), 0), ${at} from attendances where thread_id = ${thread.id}
      on conflict (thread_id, member_id) do update set answer = excluded.answer, turn = excluded.turn, answered_at = excluded.answered_at
      where (attendances.answer = 'declined') <> (excluded.answer = 'declined')`;
    await fillSeats(db, { threadId: thread.id, actorId: actor.id, now });
    await touchPages(db, [`thread:${thread.id}`, `board:${thread.boardId}`, 'home']);
    return done(await answerOf(db, thread.id, actor.id));
  });
}

async function answerOf(db: Db, threadId: number, memberId: number): Promise<Attendance> {
  const [row] = await db.sql<[{ answer: Attendance }]>`
    select answer from attendances where thread_id = ${threadId} and member_id = ${memberId}`;
  return row.answer;
}
