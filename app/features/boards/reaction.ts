/** The words one can say about a post without writing. They earn no points: what helped has its vote. */
export const reactionKinds = ['thanks', 'agree', 'funny', 'insightful'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const reactionWords: Record<ReactionKind, string> = {
  thanks: 'Thanks',
  agree: 'Agree',
  funny: 'Funny',
  insightful: 'Insightful',
};

/** How many said a word about a post, and whether the viewer is one of them. */
export interface ReactionCount {
  kind: ReactionKind;
  count: number;
  mine: boolean;
}

export const reactionsPerPage = 50;

/** The word that came with a form or an address; null for anything that is none. */
export function readReactionKind(value: unknown): ReactionKind | null {
  return reactionKinds.find((kind) => kind === value) ?? null;
}
