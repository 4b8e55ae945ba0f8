/**
 * A clean-up: one act of a moderator that takes everything a spammer has left out of sight and suspends them.
 *
 * Owned by the cleanups room (tables cleanups, cleanup_traces). It notes first what there is, then takes it away in small
 * transactions, so that it goes on where it was when it is killed; for a week one act brings exactly that back. What it
 * does to points is written by the ledger's own rules: reversed, and awarded again.
 */
export type TraceKind =
  | 'thread'
  | 'reply'
  | 'review'
  | 'vote'
  | 'helpful'
  | 'idea-vote'
  | 'reaction'
  | 'poll-answer'
  | 'attendance'
  | 'flag'
  | 'thread-follow'
  | 'board-follow'
  | 'tag-follow'
  | 'queue-item'
  | 'profile';

/** What is taken away, in words with their plural. */
export const traceWords: Record<TraceKind, { one: string; other: string }> = {
  thread: { one: 'thread', other: 'threads' },
  reply: { one: 'reply', other: 'replies' },
  review: { one: 'review', other: 'reviews' },
  vote: { one: 'vote', other: 'votes' },
  helpful: { one: '“helpful” on a review', other: '“helpful” on reviews' },
  'idea-vote': { one: 'vote for an idea', other: 'votes for ideas' },
  reaction: { one: 'reaction', other: 'reactions' },
  'poll-answer': { one: 'answer to a poll', other: 'answers to polls' },
  attendance: { one: 'answer to an event', other: 'answers to events' },
  flag: { one: 'flag', other: 'flags' },
  'thread-follow': { one: 'followed thread', other: 'followed threads' },
  'board-follow': { one: 'followed board', other: 'followed boards' },
  'tag-follow': { one: 'followed tag', other: 'followed tags' },
  'queue-item': { one: 'open item of the queue about them', other: 'open items of the queue about them' },
  profile: { one: 'text about themselves', other: 'texts about themselves' },
};

export type CleanupState = 'running' | 'done' | 'undoing' | 'undone';

/** How long it can be taken back. */
export const undoDays = 7;
/** How long the member is suspended; a longer time needs a second look. */
export const suspensionDays = 90;

/** What the page of a clean-up says about where it stands. */
export function standingInWords(
  { state, undoUntil }: { state: CleanupState; undoUntil: string },
  now: Date,
): string {
  switch (state) {
    case 'running':
      return 'It is under way. What is not gone yet follows by itself.';
    case 'done':
      return mayStillUndo({ state, undoUntil }, now)
        ? `Everything is out of sight. It can be taken back until ${undoUntil.slice(0, 10)}.`
        : 'Everything is out of sight. The week in which it could be taken back is over.';
    case 'undoing':
      return 'It is being taken back. What is not there yet follows by itself.';
    case 'undone':
      return 'It was taken back: what it had taken away is there again.';
  }
}

/** Whether it can be taken back at this moment. */
export function mayStillUndo(
  { state, undoUntil }: { state: CleanupState; undoUntil: string },
  now: Date,
): boolean {
  return state === 'done' && Date.parse(undoUntil) > now.getTime();
}
