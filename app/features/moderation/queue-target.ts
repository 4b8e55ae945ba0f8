import { plural } from '#app/lib/plural';

/** How many hours an item may wait when its cause has no target of its own: a day, so that weekends are not silent. */
export const defaultTargetHours = 24;
/** A month: a longer target would be none. */
export const maxTargetHours = 720;

const hourMs = 3_600_000;

/** How an item stands against its target, in words; overdue is said, not only coloured. */
export function ageInWords(
  item: { openedAt: string; targetHours: number; answerBy: string | null },
  now: Date,
): { overdue: boolean; words: string } {
  // What was promised to an author goes before what the team set itself.
  if (item.answerBy !== null) return promiseInWords(Date.parse(item.answerBy) - now.getTime());
  const left = Date.parse(item.openedAt) + item.targetHours * hourMs - now.getTime();
  return left < 0
    ? { overdue: true, words: `Overdue by ${span(-left)}` }
    : { overdue: false, words: `Due in ${span(left)}` };
}

function promiseInWords(left: number): { overdue: boolean; words: string } {
  return left < 0
    ? { overdue: true, words: `Answer promised ${span(-left)} ago` }
    : { overdue: false, words: `Answer promised in ${span(left)}` };
}

/** Whole hours up to two days, then whole days: nobody plans by minutes here. */
function span(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  if (hours < 1) return 'less than an hour';
  return hours < 48 ? plural(hours, 'hour', 'hours') : plural(Math.floor(hours / 24), 'day', 'days');
}
