/** From when to when, in the words and on the clocks of a zone; in the reader's own where none is named. */
export function spanInWords(startsAt: string, endsAt: string, zone?: string): string {
  return new Intl.DateTimeFormat('en', {
    ...(zone ? { timeZone: zone } : {}),
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).formatRange(new Date(startsAt), new Date(endsAt));
}

/** The same on the clocks of a place, and which clocks these are. */
export function spanInZone({
  startsAt,
  endsAt,
  zone,
}: {
  startsAt: string;
  endsAt: string;
  zone: string;
}): string {
  return `${spanInWords(startsAt, endsAt, zone)} (${zone.replaceAll('_', ' ')})`;
}
