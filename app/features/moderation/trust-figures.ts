import { plural } from '#app/lib/plural';

/** Fewer than this could point at a person, so they are not shown. */
export const smallestGroup = 5;

/** Of how many days up to now the page can tell. Each period holds the shorter ones. */
export const trustPeriods = [30, 90, 365] as const;
export type TrustDays = (typeof trustPeriods)[number];

/** The period that an address asks for; a season, when it asks for none of ours. */
export function readTrustDays(query: URLSearchParams): TrustDays {
  return trustPeriods.find((days) => String(days) === query.get('days')) ?? 90;
}

/** How many there are of one kind in each of the periods, in their order. */
export interface Group {
  key: string;
  counts: readonly number[];
}

/** A line of the trust page: what it counts, in words. */
export interface ShownLine {
  key: string;
  label: string;
  count: number;
}

/** What may be shown of some groups, and which are too small. */
export interface ShownGroups {
  lines: ShownLine[];
  /** Groups that are there and not shown, by name only. */
  tooSmall: string[];
}

/**
 * Whether a group may be shown for a period. What two periods differ by is a group too: somebody who reads both pages
 * and subtracts must not find one under five either, so a figure that is less than five above a shorter period's shown
 * one is not shown.
 */
export function mayBeShown(counts: readonly number[], days: TrustDays): boolean {
  let shown = 0;
  let isShown = false;
  for (const count of counts.slice(0, trustPeriods.indexOf(days) + 1)) {
    isShown = count >= smallestGroup && (count === shown || count - shown >= smallestGroup);
    if (isShown) shown = count;
  }
  return isShown;
}

/** How many there are of a group in a period. */
export function countIn({ counts }: Pick<Group, 'counts'>, days: TrustDays): number {
  return counts[trustPeriods.indexOf(days)] ?? 0;
}

/**
 * Splits groups into those that are shown and those that are too small. The sum that a page shows is the sum of the
 * lines, never of everything: the difference would tell what was left out.
 */
export function shownGroups(
  groups: readonly Group[],
  days: TrustDays,
  labelOf: (key: string) => string,
): ShownGroups {
  const named = groups
    .map(({ key, counts }) => ({ key, counts, label: labelOf(key), count: countIn({ counts }, days) }))
    .filter(({ count }) => count > 0);
  return {
    lines: named
      .filter(({ counts }) => mayBeShown(counts, days))
      .map(({ key, label, count }) => ({ key, label, count })),
    tooSmall: named.filter(({ counts }) => !mayBeShown(counts, days)).map(({ label }) => label),
  };
}

/** A median in words that a person would use. */
export function hoursInWords(hours: number): string {
  if (hours < 1) return 'less than an hour';
  return hours < 48
    ? plural(Math.round(hours), 'hour', 'hours')
    : plural(Math.round(hours / 24), 'day', 'days');
}
