import { may } from '#app/policy/policy';
import { announce } from '#db/events';
import type { MemberContext } from '../command';
import { phaseOf } from './gathering';
import { lockGathering } from './lock-gathering.server';

/**
 * Joins a thread that was just posted to the event that it goes on from, in the same transaction; those who came are
 * told. Does nothing where somebody was quicker, the event is not over, or it is not theirs to go on from: then it is a
 * thread like any other, and nothing that was written is lost.
 */
export async function linkFollowUp(
  { db, actor, now }: MemberContext,
  { of, threadId }: { of: string; threadId: number },
): Promise<void> {
  const gathering = await lockGathering(db, of);
  if (!gathering || gathering.followUpId !== null) return;
  const { thread } = gathering;
  if (phaseOf(gathering, now) !== 'over' || !may(actor, 'event.manage', thread).ok) return;
  await db.sql`update gatherings set follow_up_id = ${threadId} where thread_id = ${thread.id}`;
  await announce(db, {
    kind: 'gathering.followed-up',
    subjectKind: 'thread',
    subjectId: threadId,
    actorId: actor.id,
    payload: { eventId: thread.id },
    touches: [`thread:${thread.id}`, `thread:${threadId}`],
  });
}
