import { spanInZone } from '#app/lib/span-in-words';
import type { Actor } from '#app/policy/actor';
import type { ThreadSubject } from '#app/policy/boards';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import { comersInWords, isOpen, phaseOf, roomInWords, saidInWords, type ShownGathering } from './gathering';
import { getGathering } from './gathering-queries.server';

/** When and where of a thread that is an event, for one viewer. */
export async function loadGathering(
  db: Db,
  { actor, now }: { actor: Actor; now: Date },
  thread: ThreadSubject & { id: number },
): Promise<ShownGathering | null> {
  const found = await getGathering(db, actor, thread.id);
  if (!found) return null;
  const { startsAt, endsAt, zone, place, link, cancelNote, mine, followUp, seats, coming } = found;
  const phase = phaseOf(found, now);
  const manages = may(actor, 'event.manage', thread).ok;
  const comers = may(actor, 'attendance.read', thread).ok ? found.comers : [];
  return {
    ...{ startsAt, endsAt, zone, place, link, phase, cancelNote, mine, followUp, comers },
    when: spanInZone(found),
    words: {
      room: roomInWords(found),
      comers: comersInWords({ ...found, phase }),
      said: mine ? saidInWords({ mine, myTurn: found.myTurn }) : null,
    },
    full: seats !== null && coming >= seats,
    mayAnswer: isOpen(phase) && may(actor, 'event.decline', thread).ok,
    asksToSignIn: isOpen(phase) && actor.kind === 'visitor',
    mayManage: manages && isOpen(phase),
    mayFollowUp: manages && phase === 'over' && !found.followedUp,
    moreComers: comers.length > 0 && coming > comers.length,
  };
}
