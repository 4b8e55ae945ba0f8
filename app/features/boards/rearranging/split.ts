import { takesKind, type ThreadKind } from '../thread-kind';

/**
 * Where replies were split off a thread: the place of the first of them, and the thread that it opens now. Only for
 * whoever may read that one; for the others there is no line, not even a number.
 */
export interface Split {
  position: number;
  replies: number;
  thread: { id: number; publicId: string; slug: string; title: string };
}

/** The splits whose line stands on a page of replies: between its first and its last, or at an open end. */
export function splitsOnPage(
  splits: readonly Split[],
  page: { replies: ReadonlyArray<{ position: number }>; hasEarlier: boolean; hasLater: boolean },
): Split[] {
  const from = page.hasEarlier ? (page.replies[0]?.position ?? 0) : 0;
  const to = page.hasLater ? (page.replies.at(-1)?.position ?? 0) : Infinity;
  return splits.filter(({ position }) => position >= from && position <= to);
}

/** The splits whose line stands right before a reply: after the one before it, if there is one on the page. */
export function splitsBefore(
  splits: readonly Split[],
  { after, before }: { after: number; before: number },
): Split[] {
  return splits.filter(({ position }) => position > after && position < before);
}

/** More than this at once is not a digression but the thread itself: it is moved instead. */
export const mostSplit = 200;

/** Replies to choose from on one page. */
export const choicesPerPage = 100;

/** What replies that become a thread are in a board: what they were a part of, if that makes sense without its beginning. */
export function kindOfSplit(board: { threadKinds: readonly string[] }, kind: ThreadKind): ThreadKind | null {
  const plain = ['question', 'discussion'] as const;
  return [...plain.filter((each) => each === kind), ...plain].find((each) => takesKind(board, each)) ?? null;
}
