/**
 * Repeated pairs: each further award from the same giver to the same receiver by the same rule is worth half of the one
 * before. The sum of 1 + 1/2 + 1/4 + … is below 2 (the geometric series; Euclid, Elements IX.35), so however long two
 * people go on, one can never lift the other by as much as two awards of a rule within the window.
 */

/** Whole months before the running one in which awards of a pair are remembered. */
export const pairMonths = 6;

/** What is left of an award of these points after `earlier` awards of the pair within the window. */
export function worthAfter(points: number, earlier: number): number {
  // Points that are taken away are never lessened: that would be a gift.
  return points <= 0 ? points : Math.floor(points / 2 ** Math.min(earlier, 30));
}

/** The first day of the oldest month that still counts at this moment, as `award_pairs.month` holds it. */
export function firstMonthOf(occurredAt: string): string {
  const at = new Date(occurredAt);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - pairMonths, 1)).toISOString().slice(0, 10);
}

/** The month of a moment, as `award_pairs.month` holds it. */
export function monthOf(occurredAt: string): string {
  return `${new Date(occurredAt).toISOString().slice(0, 7)}-01`;
}
