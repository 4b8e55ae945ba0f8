import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { NewGathering } from './gathering';

/** Everything that a calendar is told of an event. */
export interface CalendarFacts extends NewGathering {
  publicId: string;
  title: string;
  /** The first words, as plain text. */
  description: string;
  /** The page of the event. */
  url: string;
  host: string;
  brand: string;
  sequence: number;
  createdAt: string;
  changedAt: string;
  cancelledAt: string | null;
}

/**
 * The event as an iCalendar file (RFC 5545). Its id stays the same for good and its sequence rises with every change, so
 * that a calendar that takes the file again moves what it has instead of adding another; one that was called off says
 * so. Times are moments in UTC: they are right in every calendar, also where a zone's rules have changed since.
 */
export function gatheringFile(facts: CalendarFacts): string {
  const calendar = ical({
    prodId: { company: plain(facts.brand), product: 'Vouch', language: 'EN' },
    method: facts.cancelledAt === null ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
  });
  const event = calendar.createEvent({
    id: `event-${facts.publicId}@${facts.host}`,
    sequence: facts.sequence,
    stamp: new Date(facts.changedAt),
    created: new Date(facts.createdAt),
    lastModified: new Date(facts.changedAt),
    start: new Date(facts.startsAt),
    end: new Date(facts.endsAt),
    summary: plain(facts.title),
    description: facts.description,
    url: facts.url,
    status: facts.cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  });
  const where = [facts.place, facts.link].filter(Boolean).join(', ');
  event.location(plain(where));
  return `${calendar.toString()}\r\n`;
}

/** Text for one line of the file: what people typed may hold no line of its own. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
