import { describe, expect, it } from 'vitest';
import {
  birthdaysDue,
  dayBeside,
  isDayOfYear,
  isEnteredInTime,
  keptOn,
  notGreetedBefore,
} from '#app/features/occasions/birthday';

const namesDue = (today: string) => birthdaysDue(today).map(({ month, day }) => `${month}-${day}`);

describe('the day of a birthday', () => {
  it('is one that the calendar has, with 29 February', () => {
    expect(isDayOfYear({ month: 2, day: 29 })).toBe(true);
    for (const none of [
      { month: 2, day: 30 },
      { month: 4, day: 31 },
      { month: 13, day: 1 },
      { month: 0, day: 1 },
      { month: 1, day: 0 },
    ])
      expect(isDayOfYear(none)).toBe(false);
  });

  it('is 28 February for those of the 29th in other years, and the 29th in its own', () => {
    expect(keptOn({ month: 2, day: 29 }, 2027)).toBe('2027-02-28');
    expect(keptOn({ month: 2, day: 29 }, 2028)).toBe('2028-02-29');
    expect(keptOn({ month: 2, day: 29 }, 2100)).toBe('2100-02-28');
    expect(keptOn({ month: 12, day: 31 }, 2026)).toBe('2026-12-31');
  });
});

describe('which birthdays are greeted', () => {
  it('is today and the two days before, across New Year and the end of February', () => {
    expect(namesDue('2027-01-01')).toEqual(['1-1', '12-31', '12-30']);
    expect(birthdaysDue('2027-01-01').map((due) => due.keptOn)).toEqual([
      '2027-01-01',
      '2026-12-31',
      '2026-12-30',
    ]);
    expect(namesDue('2027-02-28')).toEqual(['2-28', '2-29', '2-27', '2-26']);
    expect(namesDue('2028-02-28')).toEqual(['2-28', '2-27', '2-26']);
    expect(namesDue('2028-02-29')).toEqual(['2-29', '2-28', '2-27']);
    expect(namesDue('2027-03-01')).toEqual(['3-1', '2-28', '2-29', '2-27']);
  });
});

describe('the distance between two greetings', () => {
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const everyDay = Array.from({ length: 366 * 4 }, (_, at) => dayBeside('2027-01-01', at));

  it('is 304 days at least, and the next birthday is never missed', () => {
    for (const day of everyDay) {
      const next = notGreetedBefore(day);
      expect(days(day, next)).toBeGreaterThanOrEqual(304);
      expect(days(day, next)).toBeLessThanOrEqual(337);
      const [year, month, date] = day.split('-').map(Number) as [number, number, number];
      // Even where a clock of another zone is a day behind.
      expect(days(next, keptOn({ month, day: date }, year + 1))).toBeGreaterThanOrEqual(27);
    }
  });

  it('is kept as the first of a month, which tells no birthday', () => {
    expect(notGreetedBefore('2026-11-23')).toBe('2027-10-01');
    expect(notGreetedBefore('2026-01-31')).toBe('2026-12-01');
    expect(everyDay.every((day) => notGreetedBefore(day).endsWith('-01'))).toBe(true);
  });
});

it('adds something only to a birthday that was entered thirty days before', () => {
  expect(isEnteredInTime('2026-11-01', '2026-12-01')).toBe(true);
  expect(isEnteredInTime('2026-11-02', '2026-12-01')).toBe(false);
  expect(isEnteredInTime('2026-12-10', '2027-01-09')).toBe(true);
  expect(isEnteredInTime('2026-12-11', '2027-01-09')).toBe(false);
});
