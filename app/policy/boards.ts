import { isAdmin, isModerator, isOwn, isTeam, type Actor } from './actor';
import { isAmong, type Audience } from './audience';
import { rightsOf } from './rights';
import { allowed, no, type Verdict } from './verdict';

/** Who looks after a board: every moderator of the team, or these. */
export type Keeper = 'staff' | `member:${number}`;

/** A board, as the sets of people who may see it, start threads there and reply there, and its moderators. */
export interface BoardSubject {
  seenBy: readonly Audience[];
  postedBy: readonly Audience[];
  repliedBy: readonly Audience[];
  moderatedBy: readonly Keeper[];
}

/** A thread with its board's audiences, because who may read and reply follows from the board. */
export interface ThreadSubject extends BoardSubject {
  authorId: number | null;
  state: string;
  kind: string;
  locked: boolean;
  /** How long it has stood, for what may be changed only for a while. */
  ageHours?: number;
}

/** A reply with its thread: a reply is never more open than the thread that holds it. */
export interface ReplySubject {
  authorId: number | null;
  state: string;
  ageHours?: number;
  thread: ThreadSubject;
}

function readBoard(actor: Actor, board: BoardSubject): Verdict {
  return isAmong(actor, board.seenBy) ? allowed : no('unknown');
}

/** The words for a board's moderators that mean this person; none for who is no moderator. */
export function keeperWords(actor: Actor): Keeper[] {
  return actor.kind === 'member' && isModerator(actor) ? ['staff', `member:${actor.id}`] : [];
}

/**
 * Whether somebody keeps order in this board. The role comes first: naming a member makes no moderator of them. Admins
 * keep order everywhere, so that no board is left to nobody. Groups cannot be named, because moderators lead groups and
 * would let themselves in.
 */
export function moderates(actor: Actor, board: Pick<BoardSubject, 'moderatedBy'>): boolean {
  return isAdmin(actor) || keeperWords(actor).some((word) => board.moderatedBy.includes(word));
}

function readPost(
  actor: Actor,
  post: { state: string; authorId: number | null },
  board: BoardSubject,
): Verdict {
  // The empty place of words that stand elsewhere now: there is nothing to read, for moderators neither.
  if (post.state === 'moved') return no('unknown');
  if (post.state === 'visible' || moderates(actor, board)) return allowed;
  // A held or hidden post stays open to its author, who is told the reason; a withdrawn one is gone.
  return isOwn(actor, post.authorId) && post.state !== 'withdrawn' ? allowed : no('unknown');
}

/** Whoever may read its board may read a thread that stands; other rooms' rules about threads begin here. */
export function readThread(actor: Actor, thread: ThreadSubject): Verdict {
  const board = readBoard(actor, thread);
  return board.ok ? readPost(actor, thread, thread) : board;
}

/** A reply is never more open than the thread that holds it. */
export function readReply(actor: Actor, reply: ReplySubject): Verdict {
  const thread = readThread(actor, reply.thread);
  return thread.ok ? readPost(actor, reply, reply.thread) : thread;
}

/** What is there may be changed as long as the thread is open, also by who may add nothing to this board. */
function changeInThread(actor: Actor, thread: ThreadSubject): Verdict {
  const read = readThread(actor, thread);
  if (!read.ok) return read;
  if (actor.kind === 'visitor') return no('sign-in');
  if (thread.locked && !moderates(actor, thread)) return no('locked');
  return thread.state === 'visible' || moderates(actor, thread) ? allowed : no('not-open');
}

/** Whoever may change a thread may add to it where its board lets them; other rooms' rules about replies begin here. */
export function replyInThread(actor: Actor, thread: ThreadSubject): Verdict {
  const change = changeInThread(actor, thread);
  if (!change.ok) return change;
  return isAmong(actor, thread.repliedBy) ? allowed : no('not-among');
}

function vote(
  actor: Actor,
  post: { state: string; authorId: number | null },
  thread: ThreadSubject,
): Verdict {
  const read = readThread(actor, thread);
  if (!read.ok) return read;
  if (actor.kind !== 'member') return no('sign-in');
  if (post.state !== 'visible') return no('not-open');
  return isOwn(actor, post.authorId) ? no('own-content') : allowed;
}

/** To say that something helped counts for others, so a level can be asked for it. */
function voteByLevel(
  actor: Actor,
  post: { state: string; authorId: number | null },
  thread: ThreadSubject,
): Verdict {
  const verdict = vote(actor, post, thread);
  return verdict.ok && !rightsOf(actor).vote ? no('not-yet') : verdict;
}

/** One's own words, as long as one's level lets them be changed. What waits can always be changed and sent again. */
function changeOwn(
  actor: Actor,
  post: { state: string; authorId: number | null; ageHours?: number },
): Verdict {
  if (!isOwn(actor, post.authorId)) return no('not-yours');
  const { editHours } = rightsOf(actor);
  const isLate = editHours > 0 && post.state === 'visible' && (post.ageHours ?? 0) > editHours;
  return isLate ? no('too-late') : allowed;
}

/** One's own words can be taken back even where nothing can be added; what a moderator took down stays as it is. */
function withdraw(
  actor: Actor,
  post: { state: string; authorId: number | null },
  thread: ThreadSubject,
): Verdict {
  const read = readThread(actor, thread);
  if (!read.ok) return read;
  if (actor.kind === 'visitor') return no('sign-in');
  if (!isOwn(actor, post.authorId)) return no('not-yours');
  return post.state === 'visible' || post.state === 'held' ? allowed : no('not-open');
}

/** A reply that somebody may not read is not there for them, whatever they would do with it. */
function onReply(actor: Actor, reply: ReplySubject, act: typeof vote): Verdict {
  const read = readReply(actor, reply);
  return read.ok ? act(actor, reply, reply.thread) : read;
}

/** What members do for themselves with what they may read. */
function keep(actor: Actor, read: Verdict): Verdict {
  if (!read.ok) return read;
  return actor.kind === 'member' ? allowed : no('sign-in');
}

const isWaiting = ({ state }: { state: string }) => state === 'held' || state === 'hidden';

function moderate(actor: Actor, thread: ThreadSubject): Verdict {
  const read = readThread(actor, thread);
  if (!read.ok) return read;
  return moderates(actor, thread) ? allowed : no('team-only');
}

/** Carrying a thread or some of its words to a board takes the right to moderate in both. */
function carry(actor: Actor, { thread, to }: { thread: ThreadSubject; to: BoardSubject }): Verdict {
  const from = moderate(actor, thread);
  if (!from.ok) return from;
  const there = readBoard(actor, to);
  if (!there.ok) return there;
  return moderates(actor, to) ? allowed : no('team-only');
}

export const boardRules = {
  'board.read': readBoard,
  /** To make a board (null), or to change this one. */
  'board.manage': (actor: Actor, board: BoardSubject | null): Verdict => {
    const read = board === null ? allowed : readBoard(actor, board);
    if (!read.ok) return read;
    const may = board === null ? isModerator(actor) : moderates(actor, board);
    return may ? allowed : no('team-only');
  },
  /** To say which moderators look after which boards. */
  'board.staff': (actor: Actor, _all: null): Verdict => (isAdmin(actor) ? allowed : no('team-only')),
  'tag.manage': (actor: Actor, _all: null): Verdict => (isModerator(actor) ? allowed : no('team-only')),
  'thread.post': (actor: Actor, board: BoardSubject): Verdict => {
    const read = readBoard(actor, board);
    if (!read.ok) return read;
    if (actor.kind === 'visitor') return no('sign-in');
    return isAmong(actor, board.postedBy) ? allowed : no('not-among');
  },
  /** Some kinds of thread speak for the brand. */
  'thread.open-kind': (actor: Actor, kind: { teamOnly: boolean }): Verdict =>
    !kind.teamOnly || isTeam(actor) ? allowed : no('team-only'),
  'thread.read': readThread,
  'thread.reply': replyInThread,
  // What a moderator holds or has taken down can be changed by its author and sent again.
  'thread.edit': (actor: Actor, thread: ThreadSubject): Verdict => {
    const read = readThread(actor, thread);
    if (!read.ok) return read;
    const write = changeInThread(actor, isWaiting(thread) ? { ...thread, state: 'visible' } : thread);
    if (!write.ok) return write;
    // An article changes by a version that somebody else lets through.
    return thread.kind === 'article' ? no('not-open') : changeOwn(actor, thread);
  },
  'thread.vote': (actor: Actor, thread: ThreadSubject): Verdict => voteByLevel(actor, thread, thread),
  'thread.react': (actor: Actor, thread: ThreadSubject): Verdict => vote(actor, thread, thread),
  /** One may want one's own idea; a vote for it earns nothing. */
  'idea.vote': (actor: Actor, thread: ThreadSubject): Verdict =>
    voteByLevel(actor, { state: thread.state, authorId: null }, thread),
  /** Who may read a thread that is open may answer its poll, its author too. */
  'poll.answer': (actor: Actor, thread: ThreadSubject): Verdict => {
    const open = vote(actor, { state: thread.state, authorId: null }, thread);
    return open.ok && thread.locked ? no('locked') : open;
  },
  'idea.decide': (actor: Actor, thread: ThreadSubject): Verdict => {
    const read = readThread(actor, thread);
    if (!read.ok) return read;
    if (!isTeam(actor)) return no('team-only');
    return thread.kind === 'idea' ? allowed : no('not-open');
  },
  'board.follow': (actor: Actor, board: BoardSubject): Verdict => keep(actor, readBoard(actor, board)),
  'thread.follow': (actor: Actor, thread: ThreadSubject): Verdict => keep(actor, readThread(actor, thread)),
  /** To keep a post for oneself, one has to be able to read it. */
  'thread.bookmark': (actor: Actor, thread: ThreadSubject): Verdict => keep(actor, readThread(actor, thread)),
  'reply.bookmark': (actor: Actor, reply: ReplySubject): Verdict => keep(actor, readReply(actor, reply)),
  'thread.accept': (actor: Actor, thread: ThreadSubject): Verdict => {
    const read = readThread(actor, thread);
    if (!read.ok) return read;
    if (actor.kind === 'visitor') return no('sign-in');
    if (thread.kind !== 'question') return no('not-open');
    return isOwn(actor, thread.authorId) || moderates(actor, thread) ? allowed : no('not-yours');
  },
  'thread.withdraw': (actor: Actor, thread: ThreadSubject): Verdict => withdraw(actor, thread, thread),
  'thread.pin': moderate,
  'thread.lock': moderate,
  /** Which reply of the team speaks for the brand. A customer's words never do. */
  'reply.make-official': (actor: Actor, reply: ReplySubject & { authorRole: string }): Verdict => {
    const read = readReply(actor, reply);
    if (!read.ok) return read;
    const order = moderate(actor, reply.thread);
    if (!order.ok) return order;
    return reply.authorRole !== 'member' && reply.state === 'visible' ? allowed : no('not-open');
  },
  'thread.move': carry,
  'thread.merge': (
    actor: Actor,
    { thread, into }: { thread: ThreadSubject; into: ThreadSubject },
  ): Verdict => {
    const there = moderate(actor, into);
    return there.ok ? carry(actor, { thread, to: into }) : there;
  },
  'thread.tag': (actor: Actor, thread: ThreadSubject): Verdict => {
    const write = changeInThread(actor, thread);
    if (!write.ok) return write;
    return isOwn(actor, thread.authorId) || isTeam(actor) ? allowed : no('not-yours');
  },
  'reply.read': readReply,
  'reply.edit': (actor: Actor, reply: ReplySubject): Verdict => {
    const read = readReply(actor, reply);
    if (!read.ok) return read;
    const write = changeInThread(actor, reply.thread);
    if (!write.ok) return write;
    if (reply.state !== 'visible' && !isWaiting(reply)) return no('not-open');
    return changeOwn(actor, reply);
  },
  'reply.withdraw': (actor: Actor, reply: ReplySubject): Verdict => onReply(actor, reply, withdraw),
  'reply.react': (actor: Actor, reply: ReplySubject): Verdict => onReply(actor, reply, vote),
  'reply.vote': (actor: Actor, reply: ReplySubject): Verdict => onReply(actor, reply, voteByLevel),
};
