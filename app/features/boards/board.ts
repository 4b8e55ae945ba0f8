import type { Visibility } from '#app/policy/audience';

/**
 * A board: a place for threads, with who may read it and which kinds of thread it takes.
 *
 * Owned by the boards room (tables boards, threads, replies, revisions, votes, acceptances, tags, follows, read
 * marks). Announces thread.* and reply.*; points, search, notices and scores follow from those facts.
 */
export interface Board {
  id: number;
  slug: string;
  name: string;
  description: string;
  kind: BoardKind;
  visibility: Visibility;
  threadCount: number;
}

/** What may be posted: only discussions, only questions, or both. */
export type BoardKind = 'discussion' | 'question' | 'mixed';
