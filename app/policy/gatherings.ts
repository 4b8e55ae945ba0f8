import { isOwn, isTeam, type Actor } from './actor';
import { readThread, type ThreadSubject } from './boards';
import { allowed, no, type Verdict } from './verdict';

/** Who may read an event may say whether they come, its host too. */
function answer(actor: Actor, thread: ThreadSubject): Verdict {
  const read = readThread(actor, thread);
  if (!read.ok) return read;
  if (actor.kind !== 'member') return no('sign-in');
  return thread.kind === 'event' && thread.state === 'visible' ? allowed : no('not-open');
}

/** An event is its host's, and the team's. */
function manage(actor: Actor, thread: ThreadSubject): Verdict {
  const read = readThread(actor, thread);
  if (!read.ok) return read;
  if (thread.kind !== 'event' || thread.state === 'withdrawn') return no('not-open');
  return isOwn(actor, thread.authorId) || isTeam(actor) ? allowed : no('not-yours');
}

export const gatheringRules = {
  'event.answer': answer,
  /** Giving one's place back is no writing: whoever is silenced can do that too. */
  'event.decline': answer,
  'event.manage': manage,
  /** Who comes is told by name to members; whoever is not signed in sees how many. */
  'attendance.read': (actor: Actor, thread: ThreadSubject): Verdict => {
    const read = readThread(actor, thread);
    if (!read.ok) return read;
    return actor.kind === 'visitor' ? no('sign-in') : allowed;
  },
};
