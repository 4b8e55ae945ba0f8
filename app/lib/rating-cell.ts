/**
 * What a review says of an attribute (app/features/reviews/attribute.ts), in the words that its author was asked with.
 * It stands here, with the cell of a file that holds it, because files are another room's.
 */
export interface AttributeRating {
  name: string;
  low: string;
  high: string;
  value: number;
}

/** As many as somebody answers on a phone within a minute. */
export const maxAttributes = 6;
export const [minNameLength, maxNameLength, maxEndLength] = [2, 40, 30];

/** What a name and the words at the ends are not made of, so that a cell of a file can hold them. */
export const notInAttributes = /[[\]|;\p{Cc}]/u;

/** Ratings as one cell of a file: `Fit [Runs small | Runs large] 4; Value 5`. */
export function writeRatings(ratings: readonly AttributeRating[]): string {
  return ratings
    .map(({ name, low, high, value }) => `${name} ${low || high ? `[${low} | ${high}] ` : ''}${value}`)
    .join('; ');
}

/** Reads such a cell, and plainer ones: `Fit: 4; Quality = 5`. What is none is passed over; the first of a name holds. */
export function readRatings(cell: string): AttributeRating[] {
  const ratings = new Map<string, AttributeRating>();
  for (const part of cell.slice(0, 2_000).split(';')) {
    const [, said = '', low = '', high = '', value] =
      /^([^[\]|]+?)(?:\s*[:=]\s*|\s+)(?:\[([^[\]|]*)\|([^[\]|]*)\]\s*)?([1-5])$/u.exec(part.trim()) ?? [];
    const name = said.trim();
    const ends = { low: low.trim(), high: high.trim() };
    if (!value || !fits(name, ends) || ratings.has(name.toLowerCase())) continue;
    ratings.set(name.toLowerCase(), { name, ...ends, value: Number(value) });
  }
  return [...ratings.values()].slice(0, maxAttributes);
}

function fits(name: string, { low, high }: { low: string; high: string }): boolean {
  if (name.length < minNameLength || name.length > maxNameLength || notInAttributes.test(name)) return false;
  return [low, high].every((end) => end.length <= maxEndLength && !notInAttributes.test(end));
}
