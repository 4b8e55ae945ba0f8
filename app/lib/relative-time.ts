const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

// Largest first; each unit is used from one whole unit on.
const units: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * How long ago, or how far ahead, in words: "3 hours ago", "tomorrow", "just now".
 *
 * Truncates instead of rounding, so that nothing is ever said to be older than it is.
 */
export function relativeTime(then: string, now: string): string {
  const seconds = (Date.parse(then) - Date.parse(now)) / 1000;
  const unit = units.find(([, length]) => Math.abs(seconds) >= length);
  return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : 'just now';
}

/** The moment in full, for a title: "November 21, 2026 at 9:14 PM UTC". */
export function absoluteTime(then: string): string {
  return `${absolute.format(new Date(then))} UTC`;
}

/** The day alone, for statements and tables: "Nov 21, 2026". */
export function dayOf(then: string): string {
  return day.format(new Date(then));
}
