/**
 * How much an award says about the two people it stands between, when rings are looked for.
 *
 * People vote for what stands in the thread that they read: thirty who show each other their pictures and like all of
 * them are no ring, though their votes lie as close as those of one. So one giver's awards in one thread, or about one
 * product, are evidence in full a few times, and little from then on. Little and not none, or a ring would only have to
 * keep to one thread. `npm run bench -- --only fairness` shows what both figures do, to honest people and to rings.
 */

/** Awards of one giver in one place that are evidence in full. */
export const fullyTelling = 3;

/** What each further one counts as evidence: a power of two, so that sums are exact. */
export const furtherTelling = 0.25;

/** What an award counts as evidence, after so many of the same giver in the same place. */
export function tellingAfter(earlier: number): number {
  return earlier < fullyTelling ? 1 : furtherTelling;
}
