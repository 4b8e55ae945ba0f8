import type { Moment } from './content/types';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/**
 * Turns a relative moment of the demo content into an instant.
 *
 * Earlier days keep their clock time. The day of seeding is still going on, so its moments are squeezed into
 * the part that has already passed: their order stays, and nothing ever lies in the future.
 */
export function momentOf(moment: Moment, now: Date): Date {
  const midnight = Math.floor(now.getTime() / DAY) * DAY;
  const [hours = 0, minutes = 0] = moment.at.split(':').map(Number);
  const sinceMidnight = (hours * 60 + minutes) * MINUTE;

  if (moment.daysAgo === 0) {
    const passed = now.getTime() - midnight;
    return new Date(midnight + Math.floor((sinceMidnight / DAY) * passed));
  }
  return new Date(midnight - moment.daysAgo * DAY + sinceMidnight);
}
