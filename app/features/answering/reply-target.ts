import { plural } from '#app/lib/plural';

/** How many hours people may wait where nobody has said otherwise: a day, so that weekends are not silent. */
export const defaultReplyHours = 24;
/** A month: a longer target would be none. */
export const maxReplyHours = 720;

const hourMs = 3_600_000;

/** How a wait stands against when it should have ended, in words; overdue is said, not only coloured. */
export function standingInWords(dueAt: string, now: Date): { overdue: boolean; words: string } {
  const left = Date.parse(dueAt) - now.getTime();
  return left < 0
    ? { overdue: true, words: `Overdue by ${span(-left)}` }
    : { overdue: false, words: `Due in ${span(left)}` };
}

/** Whole hours up to two days, then whole days: nobody plans by minutes here. */
function span(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  if (hours < 1) return 'less than an hour';
  return hours < 48 ? plural(hours, 'hour', 'hours') : plural(Math.floor(hours / 24), 'day', 'days');
}
