import { houseRules } from '../point-rules';

/**
 * An adjustment: points that a person of the team gives or takes by hand, with a reason that the member reads.
 *
 * Owned by the reputation room (table point_adjustments). Announces points.adjusted for the member and points.contested
 * for the admins. The ledger holds ids alone; taking one back is the opposite entry with a reason of its own.
 */

/**
 * How much may be adjusted for one member in a day (UTC), up and down together: what the most generous rule of a new house
 * gives in a day. No hand moves anybody faster than help does.
 */
export const adjustmentLimit = Math.max(...houseRules.map(({ dailyCap }) => dailyCap ?? 0));

export const leastReason = 10;
export const maxReason = 500;

/** An amount with its sign, as people read it. */
export function signedPoints(points: number): string {
  return `${points > 0 ? '+' : '−'}${Math.abs(points).toLocaleString('en')}`;
}
