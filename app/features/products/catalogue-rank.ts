/** What the whole catalogue says before a product has said anything: how good products are here, and how sure that is. */
export interface CataloguePrior {
  /** The average of all published reviews of all products; 0 before the first. */
  mean: number;
  /** As many imagined average reviews each product begins with: as the product in the middle has, at least five. */
  weight: number;
}

/** Fewer imagined reviews would let a single five-star review lead the catalogue. */
export const leastWeight = 5;

/**
 * Where a product stands: its average, drawn towards the catalogue's as long as few have judged it (a Bayesian average).
 * Null before the first review: such products stand last, because nothing is known about them.
 */
export function catalogueRank(
  { reviewCount, starSum }: { reviewCount: number; starSum: number },
  { mean, weight }: CataloguePrior,
): number | null {
  if (reviewCount === 0) return null;
  return (weight * mean + starSum) / (weight + reviewCount);
}
