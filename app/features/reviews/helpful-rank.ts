/** So sure are 95 of 100 such intervals: the quantile of the normal distribution that Wilson's formula asks for. */
const z = 1.96;

/**
 * The share of readers who found a review helpful, as little as it may be: the lower end of Wilson's score interval
 * (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22, 1927). One helpful vote of one ranks below ninety of a hundred, and below ten of ten.
 *
 * The database keeps the same figure with each review, so that lists can be ordered by it (db/schema/reviews.ts).
 */
export function helpfulRank(helpful: number, unhelpful: number): number {
  const all = helpful + unhelpful;
  if (all === 0) return 0;
  const share = helpful / all;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * all)) / all);
  return (share + (z * z) / (2 * all) - spread) / (1 + (z * z) / all);
}
