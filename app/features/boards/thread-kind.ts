/**
 * What a thread can be, as data: who may open it and which boards take it. Labels, forms and rules read from here;
 * what a kind can do beyond being read and answered has files of its own (`idea.ts`).
 */
export const threadKinds = ['question', 'discussion', 'idea', 'announcement'] as const;
export type ThreadKind = (typeof threadKinds)[number];

interface KindTraits {
  label: string;
  hint: string;
  /** What only the team may open. */
  teamOnly: boolean;
  /** The boards that take it, by what they are for; a board for everything takes everything. */
  boards: readonly string[];
}

export const kindTraits: Record<ThreadKind, KindTraits> = {
  question: {
    label: 'A question',
    hint: 'One answer can be marked as the one that solved it.',
    teamOnly: false,
    boards: ['mixed', 'question'],
  },
  discussion: {
    label: 'A discussion',
    hint: 'To talk about something together.',
    teamOnly: false,
    boards: ['mixed', 'discussion'],
  },
  idea: {
    label: 'An idea',
    hint: 'Others can vote for it, and the team says what becomes of it.',
    teamOnly: false,
    boards: ['mixed', 'discussion'],
  },
  announcement: {
    label: 'An announcement',
    hint: 'From the team, told to everybody who follows the board.',
    teamOnly: true,
    boards: ['mixed', 'question', 'discussion'],
  },
};

/** Whether a board of this kind takes such threads. */
export function takesKind(boardKind: string, kind: ThreadKind): boolean {
  return kindTraits[kind].boards.includes(boardKind);
}

/** What most people come to a board of this kind for. */
export function likelyKind(boardKind: string): ThreadKind {
  return boardKind === 'discussion' ? 'discussion' : 'question';
}
