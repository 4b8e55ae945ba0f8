/**
 * What a thread can be, as data, and who may open it; each board names the kinds it takes. Labels, forms and rules read from here;
 * what a kind can do beyond being read and answered has files of its own (`idea.ts`).
 */
export const threadKinds = ['question', 'discussion', 'idea', 'announcement', 'event', 'article'] as const;
export type ThreadKind = (typeof threadKinds)[number];

interface KindTraits {
  label: string;
  hint: string;
  /** What only the team may open. */
  teamOnly: boolean;
  /** What a second person reads before it is posted; it begins on a page of its own. */
  reviewed?: true;
}

export const kindTraits: Record<ThreadKind, KindTraits> = {
  question: {
    label: 'A question',
    hint: 'One answer can be marked as the one that solved it.',
    teamOnly: false,
  },
  discussion: {
    label: 'A discussion',
    hint: 'To talk about something together.',
    teamOnly: false,
  },
  idea: {
    label: 'An idea',
    hint: 'Others can vote for it, and the team says what becomes of it.',
    teamOnly: false,
  },
  announcement: {
    label: 'An announcement',
    hint: 'From the team, told to everybody who follows the board.',
    teamOnly: true,
  },
  event: {
    label: 'An event',
    hint: 'At a time and a place, to which people say whether they come.',
    teamOnly: true,
  },
  article: {
    label: 'An article',
    hint: 'Written to last, and read by a second person of the team before it appears.',
    teamOnly: false,
    reviewed: true,
  },
};

/** A board, as far as it says what it takes. */
interface Takes {
  threadKinds: readonly string[];
}

/** Whether this board takes such threads. */
export function takesKind(board: Takes, kind: ThreadKind): boolean {
  return board.threadKinds.includes(kind);
}

/** What most people come to this board for: the first kind that is open to all of them. */
export function likelyKind(board: Takes): ThreadKind {
  const isForAll = (kind: ThreadKind) => !kindTraits[kind].teamOnly && !kindTraits[kind].reviewed;
  return threadKinds.find((kind) => takesKind(board, kind) && isForAll(kind)) ?? 'question';
}
