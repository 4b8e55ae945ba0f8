import { slugOf } from '#app/lib/slug';
import type { Visibility } from '#app/policy/audience';

/**
 * A board: a place for threads, with who may read it and which kinds of thread it takes.
 *
 * Owned by the boards room (tables boards, threads, replies, revisions, votes, acceptances, tags, follows, read
 * marks). Announces thread.* and reply.* (`board-events.ts`); points, search, notices and scores follow from those
 * facts. Who may read is `may(actor, 'board.read')`; in SQL it is `audience.server.ts`.
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

/** `/boards/new` is the page that makes a board. */
const reservedSlugs = new Set(['new']);

/** The address of a board with this name. Whether it is free is the unique index's to say. */
export function boardSlugOf(name: string): string {
  const slug = slugOf(name, 'board');
  return reservedSlugs.has(slug) ? `${slug}-board` : slug;
}

/** The kinds of thread that a board takes, the likelier first. */
export function threadKindsOf(kind: BoardKind): Array<'question' | 'discussion'> {
  return kind === 'mixed' ? ['question', 'discussion'] : [kind];
}

/** Who may read, in words; nothing for a board that is open to all. */
export function describeAudience(visibility: Visibility): string | null {
  return { public: null, members: 'Members only', staff: 'Team only' }[visibility];
}
