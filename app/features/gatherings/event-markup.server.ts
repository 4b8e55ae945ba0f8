import { isoInZone } from '#app/lib/zoned-time';
import type { ShownGathering } from './gathering';

/** What search engines are told of an event. Text as people typed it: whoever puts it into a page escapes it. */
interface MarkedEvent {
  title: string;
  /** The first words. */
  description: string;
  url: string;
  brand: { name: string; url: string };
  gathering: Pick<ShownGathering, 'startsAt' | 'endsAt' | 'zone' | 'place' | 'link' | 'phase'>;
}

/** An event in the words of schema.org, on the clocks of where it is. */
export function eventMarkup({ title, description, url, brand, gathering }: MarkedEvent) {
  const { startsAt, endsAt, zone, place, link, phase } = gathering;
  const [here, online] = [
    place ? { '@type': 'Place', name: place, address: place } : null,
    link ? { '@type': 'VirtualLocation', url: link } : null,
  ];
  const mode = here && online ? 'Mixed' : online ? 'Online' : 'Offline';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    description: description || title,
    url,
    startDate: isoInZone(startsAt, zone),
    endDate: isoInZone(endsAt, zone),
    eventStatus: `https://schema.org/${phase === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: here && online ? [here, online] : (here ?? online),
    organizer: { '@type': 'Organization', ...brand },
  };
}
