import type { AttributeRating } from '#app/lib/rating-cell';

/**
 * An attribute: something about a kind of product that its reviewers may place on a scale of five beside the stars, such
 * as "Fit", from "Runs small" to "Runs large".
 *
 * Set by the brand for each category (tables review_attributes, review_ratings, review_rating_counts). To rate one is
 * never demanded, and nothing is decided by it: no right, no rule, no point, no order of a list.
 */
export interface Attribute {
  publicId: string;
  name: string;
  /** What one and five mean; empty where a file brought the answers without them. */
  low: string;
  high: string;
}

/** An attribute of a product with how many reviews stand at one to five. */
export interface RatedAttribute extends Attribute {
  /** By place on the scale, from one to five. */
  counts: readonly number[];
  /** Whether it is not asked any more. */
  retired: boolean;
}

/** The ratings of a form: the keys of attributes, and one to five. */
export type RatingsDraft = Record<string, number | undefined>;

/** The ratings of a review as the form takes them. */
export function placesOf(ratings: ReadonlyArray<{ attribute: string; value: number }>): RatingsDraft {
  return Object.fromEntries(ratings.map(({ attribute, value }) => [attribute, value]));
}

/** The ratings that a draft has kept; its fields are flat, as a form sends them. */
export function ratingsIn(fields: Readonly<Record<string, string>> = {}): RatingsDraft {
  const kept = Object.entries(fields).filter(([name]) => name.startsWith('ratings.'));
  return Object.fromEntries(
    kept.map(([name, value]) => [name.slice('ratings.'.length), Number(value) || undefined]),
  );
}

/** How many reviews rate it, and where they stand on average; null where none does. */
export function averageRating({
  counts,
}: Pick<RatedAttribute, 'counts'>): { average: number; reviews: number } | null {
  const reviews = counts.reduce((sum, count) => sum + count, 0);
  if (reviews === 0) return null;
  return { reviews, average: counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / reviews };
}

/** A place on the scale in words: its end where it is one, else the figure. */
export function placeWords({ low, high }: Pick<AttributeRating, 'low' | 'high'>, value: number): string {
  if (value === 1 && low) return low;
  if (value === 5 && high) return high;
  return `${value} of 5`;
}
