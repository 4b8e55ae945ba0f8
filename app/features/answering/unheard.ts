/**
 * Who is unheard: the one definition, for the page, the query and the test that recounts it.
 *
 * A customer is unheard while something they began (a thread that is not an announcement, or a review) stands open to
 * its readers and, since they wrote it, no other human being has had a word for them. A word for them is a reply in a
 * thread of theirs, an answer to a review of theirs, or a stated close: of the person by the team, or of a thread of
 * theirs with its reason. One word makes the person heard, whichever of their posts it was for; what they begin later
 * waits anew. What an account that answers by itself writes is no word. They have waited since the earliest of the posts
 * that still wait.
 *
 * A post that was taken down by a decision or merged (its author is told) or taken back by its author waits no longer.
 */
export interface UnheardPerson {
  id: number;
  publicId: string;
  handle: string;
  name: string;
  since: string;
  posts: number;
  /** Whether one of the posts has waited longer than its board's target. */
  overdue: boolean;
  /** Until when the earliest to fall due should have had its word. */
  dueAt: string;
  /** The first of them. */
  first: WaitingPost[];
}

/** A post that nobody has had a word for. */
export interface WaitingPost {
  kind: 'thread' | 'review';
  publicId: string;
  slug: string;
  title: string;
  /** The board's name, or the product's for a review. */
  place: string;
  at: string;
}

/** Why the team says that somebody waits no longer. */
export const closeReasons = ['answered-elsewhere', 'needs-no-answer', 'nobody-there', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];

export const closeReasonWords: Record<CloseReason, string> = {
  'answered-elsewhere': 'They were answered elsewhere, by mail or telephone',
  'needs-no-answer': 'What they wrote asks for no answer',
  'nobody-there': 'Nobody is behind it: spam, a test, an account used twice',
  other: 'Something else',
};

export const maxCloseNote = 500;
export const unheardPerPage = 30;
/** As many of somebody's waiting posts as the list names. */
export const postsShown = 3;

/** Which part of the list somebody looks at: addresses of a board and of a product. */
export interface UnheardFilter {
  board: string | null;
  product: string | null;
}

/** The filter that an address asks for. */
export function readUnheardFilter(query: URLSearchParams): UnheardFilter {
  const read = (name: string) => query.get(name)?.slice(0, 100) || null;
  return { board: read('board'), product: read('product') };
}
