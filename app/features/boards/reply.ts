/** Replies on one page of a thread. */
export const repliesPerPage = 20;

/**
 * The position after which the page with this reply begins (0 is the first page). Positions never change and hidden
 * replies only make room, so the reply is always among the first twenty behind it: no counting.
 */
export function pageStartOf(position: number): number {
  return Math.floor((position - 1) / repliesPerPage) * repliesPerPage;
}

/** The anchor of a reply on its page. */
export function replyAnchor(position: number): string {
  return `reply-${position}`;
}

/** A position that came with an address; null for anything that is none. */
export function readPosition(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
