/*
 * Times as the clocks of a place show them. People write "6 pm in Berlin"; the house keeps moments. Twice a year the two
 * do not fit: an hour that the clocks leave out is no moment, one that they show twice is two.
 */

const parts = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at a moment, as a field of a form has it: `2026-03-29T18:00`. */
export function localTimeOf(moment: Date | string, zone: string): string {
  const shown = Object.fromEntries(
    clockOf(zone)
      .formatToParts(new Date(moment))
      .map(({ type, value }) => [type, value]),
  );
  return `${shown['year']?.padStart(4, '0')}-${shown['month']}-${shown['day']}T${shown['hour']}:${shown['minute']}`;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = parts.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  parts.set(zone, made);
  return made;
}

/**
 * The moments at which the clocks of a zone show this time, in order: one as a rule, none in the hour that is left out in
 * spring, two in the hour that comes twice in autumn. None also for what is no time at all.
 */
export function momentsAt(local: string, zone: string): Date[] {
  const asUtc = Date.parse(`${local}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(asUtc)) return [];
  const day = 86_400_000;
  // No place changes its clocks twice in two days, so what holds a day before and a day after are all that can hold.
  const offsets = new Set([asUtc - day, asUtc + day].map((near) => offsetAt(near, zone)));
  return [...offsets]
    .map((offset) => new Date(asUtc - offset))
    .filter((moment) => localTimeOf(moment, zone) === local)
    .sort((a, b) => a.getTime() - b.getTime());
}

function offsetAt(moment: number, zone: string): number {
  return Date.parse(`${localTimeOf(new Date(moment), zone)}:00Z`) - Math.floor(moment / 60_000) * 60_000;
}

/** A moment as ISO text with the clocks of a zone and how far they are from UTC: `2026-03-29T18:00:00+02:00`. */
export function isoInZone(moment: Date | string, zone: string): string {
  const minutes = Math.round(offsetAt(new Date(moment).getTime(), zone) / 60_000);
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${localTimeOf(moment, zone)}:00${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** The zones to choose from, as this machine knows them; UTC is one of them everywhere. */
export function timeZones(): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
}

/** Whether a name is that of a time zone as the IANA keeps them. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{1,49}$/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}
