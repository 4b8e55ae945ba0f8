import { isAdmin, isModerator, isTeam, type Actor } from './actor';
import { moderates, replyInThread, type BoardSubject, type ThreadSubject } from './boards';
import { isAmong } from './audience';
import { allowed, no, type Verdict } from './verdict';

/** What concerns one board is for those who work on it; what concerns all of them, for every moderator. */
function arranges(actor: Actor, board: BoardSubject | null): Verdict {
  if (board !== null) return worksOn(actor, board);
  return isModerator(actor) ? allowed : no('team-only');
}

/** Somebody works on a board's answers when they may see it and keep order in it. */
function worksOn(actor: Actor, board: BoardSubject): Verdict {
  if (!isAmong(actor, board.seenBy)) return no('unknown');
  return moderates(actor, board) ? allowed : no('team-only');
}

export const answeringRules = {
  /** The pages on who waits: each shows only what stands in boards that the reader works on. */
  'answering.read': (actor: Actor, _all: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
  /** To say how long people may wait in a board; without a board, for an answer to a review. */
  'answering.set-target': arranges,
  /** To write, change and remove the team's texts for a board; without a board, those for all boards. */
  'saved-reply.write': arranges,
  /** To begin a reply with one of them: everybody of the team who may reply there. */
  'thread.use-saved': (actor: Actor, thread: ThreadSubject): Verdict => {
    const reply = replyInThread(actor, thread);
    if (!reply.ok) return reply;
    return isTeam(actor) ? allowed : no('team-only');
  },
  /** To assign a thread, note something on it, or say that it needs no word from the team. */
  'desk.use': (actor: Actor, thread: ThreadSubject): Verdict =>
    thread.state === 'moved' ? no('unknown') : worksOn(actor, thread),
  /** People wait, not posts: whoever may answer them may say that they wait no longer. */
  'unheard.close': (actor: Actor, _member: { id: number }): Verdict =>
    isModerator(actor) ? allowed : no('team-only'),
  'answering.mark-automated': (actor: Actor, _member: { id: number }): Verdict =>
    isAdmin(actor) ? allowed : no('team-only'),
};
