import type { Db } from '#db/client';
import { announce } from '#db/events';

/**
 * Gives free places to those who wait, in the order in which they asked. Whoever may not read the event any more is
 * passed over. The caller holds the lock of the gathering and asks again whenever somebody leaves or room is made;
 * everybody but the one whose own answer this is (`actorId`) is told.
 */
export async function fillSeats(
  db: Db,
  { threadId, actorId, now }: { threadId: number; actorId: number; now: Date },
): Promise<void> {
  const seated = await db.sql<Array<{ memberId: number }>>`
    with next as (
      select a.member_id from attendances a
      join members m on m.id = a.member_id and m.state = 'active'
      join threads t on t.id = a.thread_id join boards b on b.id = t.board_id
      where a.thread_id = ${threadId} and a.answer = 'waiting' and b.seen_by && member_audiences(m.id)
      order by a.turn
      -- No limit where there is room for everybody.
      limit (select case when g.seats is not null then greatest(0, g.seats - (
               select count(*) from attendances c where c.thread_id = g.thread_id and c.answer = 'coming')) end
             from gatherings g where g.thread_id = ${threadId})
    )
    update attendances a set answer = 'coming', answered_at = ${now.toISOString()} from next
    where a.thread_id = ${threadId} and a.member_id = next.member_id
    returning a.member_id as "memberId"`;
  for (const { memberId } of seated) {
    if (memberId !== actorId)
      await announce(db, {
        kind: 'gathering.seated',
        subjectKind: 'thread',
        subjectId: threadId,
        payload: { memberId },
      });
  }
}
