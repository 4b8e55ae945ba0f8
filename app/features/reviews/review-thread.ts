/**
 * A review and a thread as one case: what somebody says of a product becomes a question, and the two know each other.
 *
 * Each end is shown only to whoever may read it. When the thread is solved, the review's author is asked once whether the
 * review still says how it is; nothing about it changes by itself, and its first rating stays whatever they answer.
 */

/** The thread that grew from a review, as the review's card shows it. */
export interface GrownThread {
  id: number;
  publicId: string;
  slug: string;
  title: string;
  solved: boolean;
  /** Whether it is closed without having been solved. */
  closed: boolean;
  replyCount: number;
}

/** The review that a thread grew from, as the thread's page shows it. */
export interface RootReview {
  id: number;
  publicId: string;
  title: string;
  product: string;
  /** What became of it: as rights ask. */
  authorId: number | null;
  state: string;
}

/** How far a case is, in words. */
export function describeGrownThread({ solved, closed, replyCount }: GrownThread): string {
  if (solved) return 'Solved';
  if (closed) return 'Closed';
  return replyCount === 0 ? 'Open, no reply yet' : 'Open';
}
