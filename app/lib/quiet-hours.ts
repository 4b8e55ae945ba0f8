import { localTimeOf } from './zoned-time';

const quietFrom = 21;
const quietUntil = 8;

/** Whether it is too late or too early, by the clocks of a zone, for a letter that can wait. */
export function isQuiet(moment: Date, zone: string): boolean {
  const hour = Number(localTimeOf(moment, zone).slice(11, 13));
  return hour >= quietFrom || hour < quietUntil;
}
