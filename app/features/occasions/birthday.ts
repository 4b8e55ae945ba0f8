/** A birthday as it is kept: never with a year. */
export interface Birthday {
  month: number;
  day: number;
}

/** How long before its day a birthday has to have been entered for what the brand adds to the greeting. */
export const giftDays = 30;

/** So many days later a greeting is still one: a house that was down over a weekend makes up for it. */
const lateDays = 2;

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has this day, in leap years at least. */
export function isDayOfYear({ month, day }: Birthday): boolean {
  return day >= 1 && day <= (daysIn[month - 1] ?? 0);
}

/** On which day of a year a birthday is kept: one of 29 February on the 28th where there is no 29th. */
export function keptOn({ month, day }: Birthday, year: number): string {
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const kept = month === 2 && day === 29 && !isLeap ? 28 : day;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(kept)}`;
}

/** A day of the calendar so many days before or after another. */
export function dayBeside(day: string, shift: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + shift * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Which birthdays are greeted today, each with the day that it was kept on: today's and, should the house have been away,
 * those of the two days before. On 28 February of a common year that is 29 February too.
 */
export function birthdaysDue(today: string): Array<Birthday & { keptOn: string }> {
  return Array.from({ length: lateDays + 1 }, (_, late) => dayBeside(today, -late)).flatMap((day) => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const also = [{ month, day: date }, ...(month === 2 && date === 28 ? [{ month, day: 29 }] : [])];
    return also
      .filter((birthday) => keptOn(birthday, year) === day)
      .map((birthday) => ({ ...birthday, keptOn: day }));
  });
}

/**
 * The first day on which somebody who was greeted today can be greeted again: the first of the month before, next year.
 *
 * That is 304 to 337 days, a bit less than a year, and for a reason on both sides. Less than a year, because the next
 * greeting must never fall out: 29 February comes a day earlier in common years, a greeting may be two days late, and
 * clocks of another zone move it by one more. Not much less, because neither New Year, nor another day that somebody
 * enters, nor another time zone of the brand may bring a second greeting in a row. The first of a month, because this
 * date outlives the birthday, and a date 330 days on would tell it.
 */
export function notGreetedBefore(greetedOn: string): string {
  const [year, month] = greetedOn.split('-').map(Number) as [number, number];
  return month === 1 ? `${year}-12-01` : `${year + 1}-${two(month - 1)}-01`;
}

/** Whether a birthday was entered or changed long enough before its day for what the brand adds. */
export function isEnteredInTime(enteredOn: string, day: string): boolean {
  return dayBeside(enteredOn, giftDays) <= day;
}

const two = (value: number) => String(value).padStart(2, '0');
