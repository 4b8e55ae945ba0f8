import type { Birthday } from './birthday';

const format = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** The months by name, as a form offers them. */
export const monthNames = Array.from({ length: 12 }, (_, month) =>
  format.format(new Date(Date.UTC(2024, month, 1))),
);

/** A birthday in words: 29 February. */
export function birthdayWords({ month, day }: Birthday): string {
  return `${day} ${monthNames[month - 1] ?? ''}`;
}
