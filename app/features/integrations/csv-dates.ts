/**
 * A date of a CSV file as ISO text, or why it is none. Refuses what can be read in two ways (3/4/2020) and what lies in
 * the future: a wrong date is worse than a missing row, because nobody notices it.
 */
export function csvDate(text: string, now: Date): { at: string } | { problem: string } {
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    );
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (iso)
    return checked(
      `${iso[1]}-${iso[2]}-${iso[3]}T${iso[4] ?? '00:00'}${(iso[5] ?? 'Z').replace('UTC', 'Z')}`,
      Number(iso[3]),
      now,
    );
  if (dotted) return ofParts(dotted[3], { month: Number(dotted[2]), day: Number(dotted[1]) }, now);
  if (!slashed) return { problem: `"${text.slice(0, 40)}" is not a date like 2020-01-31` };
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  if (first <= 12 && second <= 12 && first !== second)
    return { problem: `${text} can be two dates; write it as 2020-01-31` };
  return ofParts(slashed[3], first > 12 ? { day: first, month: second } : { day: second, month: first }, now);
}

function ofParts(year: string | undefined, { month, day }: { month: number; day: number }, now: Date) {
  const two = (number: number) => String(number).padStart(2, '0');
  return checked(`${year}-${two(month)}-${two(day)}T00:00Z`, day, now);
}

function checked(text: string, day: number, now: Date): { at: string } | { problem: string } {
  const time = Date.parse(text);
  const dayThere = new Date(Date.parse(`${text.slice(0, 10)}T00:00Z`)).getUTCDate();
  if (Number.isNaN(time) || dayThere !== day)
    return { problem: `${text.slice(0, 10)} is not a day of the calendar` };
  if (time > now.getTime() + 86_400_000) return { problem: `${text.slice(0, 10)} lies in the future` };
  return { at: new Date(time).toISOString() };
}
