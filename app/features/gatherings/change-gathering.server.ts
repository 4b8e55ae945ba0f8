import { done, refused, type Result } from '#app/lib/result';
import type { Refusal } from '#app/policy/verdict';
import { writeAudit } from '#db/audit';
import { announce } from '#db/events';
import { attempt } from '../attempt.server';
import { inTransaction, type MemberContext } from '../command';
import { fillSeats } from './fill-seats.server';
import { changesOf, isOpen, phaseOf, type NewGathering } from './gathering';
import { lockGathering } from './lock-gathering.server';

export type ChangeGatheringProblem =
  { code: 'gone' } | { code: 'refused'; because: Refusal } | { code: 'closed' } | { code: 'past' };

/**
 * Changes when and where an event is and how many can come. Those who come hear of another time or place once. Fewer
 * places take nobody's away: whoever has one keeps it. A new time is reminded of anew.
 */
export async function changeGathering(
  ctx: MemberContext,
  { publicId, ...after }: NewGathering & { publicId: string },
): Promise<Result<null, ChangeGatheringProblem>> {
  return inTransaction(ctx, async ({ db, actor, now }) => {
    const before = await lockGathering(db, publicId);
    if (!before) return refused({ code: 'gone' });
    const { thread } = before;
    const verdict = await attempt({ db, actor }, 'event.manage', {
      subject: thread,
      about: { kind: 'thread', id: thread.id },
    });
    if (!verdict.ok)
      return refused(
        verdict.because === 'unknown' ? { code: 'gone' } : { code: 'refused', because: verdict.because },
      );
    if (!isOpen(phaseOf(before, now))) return refused({ code: 'closed' });
    if (Date.parse(after.endsAt) <= now.getTime()) return refused({ code: 'past' });
    const { time, place } = changesOf(before, after);
    if (!time && !place && before.seats === after.seats) return done(null);
    await db.sql`
      update gatherings set starts_at = ${after.startsAt}, ends_at = ${after.endsAt}, zone = ${after.zone}, place = ${after.place},
        link = ${after.link}, seats = ${after.seats}, sequence = sequence + 1, changed_at = ${now.toISOString()},
        reminded_at = case when ${time} then null else reminded_at end
      where thread_id = ${thread.id}`;
    await fillSeats(db, { threadId: thread.id, actorId: actor.id, now });
    await announce(db, {
      kind: 'gathering.changed',
      subjectKind: 'thread',
      subjectId: thread.id,
      actorId: actor.id,
      payload: { time, place },
      touches: [`thread:${thread.id}`, `board:${thread.boardId}`, 'home'],
    });
    if (actor.id !== thread.authorId)
      await writeAudit(db, {
        actorId: actor.id,
        action: 'event.changed',
        subjectKind: 'thread',
        subjectId: thread.id,
        detail: { time, place, seatsBefore: before.seats, seatsAfter: after.seats },
      });
    return done(null);
  });
}
