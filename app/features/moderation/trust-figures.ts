import { plural } from '#app/lib/plural';

/** Fewer than this could point at a person, so they are not shown. */
export const smallestGroup = 5;

/** A line of the trust page: what it counts, in words. */
export interface ShownLine {
  key: string;
  label: string;
  count: number;
}

/** What may be shown of some groups, and which are too small. */
export interface ShownGroups {
  lines: ShownLine[];
  /** Groups of one to four, by name only. */
  tooSmall: string[];
}

/**
 * Splits groups into those that are shown and those that are too small. The sum that a page shows is the sum of the
 * lines, never of everything: the difference would tell what was left out.
 */
export function shownGroups(
  groups: ReadonlyArray<{ key: string; count: number }>,
  labelOf: (key: string) => string,
): ShownGroups {
  const named = groups
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => ({ key, count, label: labelOf(key) }));
  return {
    lines: named.filter(({ count }) => count >= smallestGroup),
    tooSmall: named.filter(({ count }) => count < smallestGroup).map(({ label }) => label),
  };
}

/** A median in words that a person would use. */
export function hoursInWords(hours: number): string {
  if (hours < 1) return 'less than an hour';
  return hours < 48
    ? plural(Math.round(hours), 'hour', 'hours')
    : plural(Math.round(hours / 24), 'day', 'days');
}
