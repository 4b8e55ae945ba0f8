import { describe, expect, it } from 'vitest';
import { gatheringFile, type CalendarFacts } from '#app/features/gatherings/gathering-file.server';

const facts: CalendarFacts = {
  publicId: 'abcdefghijkl',
  title: 'Open roastery',
  description: 'Come and smell.',
  url: 'https://community.test/threads/abcdefghijkl/open-roastery',
  host: 'community.test',
  brand: 'Lumen',
  startsAt: '2026-03-10T17:00:00.000Z',
  endsAt: '2026-03-10T19:00:00.000Z',
  zone: 'Europe/Berlin',
  place: 'The roastery',
  link: 'https://a.test/join',
  seats: 12,
  sequence: 0,
  createdAt: '2026-01-01T10:00:00Z',
  changedAt: '2026-01-02T10:00:00Z',
  cancelledAt: null,
};

/** The lines of a file as a reader of calendars puts them together again. */
const linesOf = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('gatheringFile', () => {
  it('names one event for good, and rises with each change', () => {
    const lines = linesOf(gatheringFile({ ...facts, sequence: 3 }));
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'UID:event-abcdefghijkl@community.test',
        'SEQUENCE:3',
        'DTSTAMP:20260102T100000Z',
        'DTSTART:20260310T170000Z',
        'DTEND:20260310T190000Z',
        'SUMMARY:Open roastery',
        'LOCATION:The roastery\\, https://a.test/join',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('says when it was called off, under the same name', () => {
    const lines = linesOf(gatheringFile({ ...facts, cancelledAt: '2026-02-01T00:00:00Z' }));
    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'UID:event-abcdefghijkl@community.test']),
    );
  });

  it('folds at 75 bytes and lets no words begin a line of their own', () => {
    const hostile = 'Über; alles, \\ und\r\nBEGIN:VEVENT\nATTENDEE:mailto:a@b.c '.repeat(8);
    const file = gatheringFile({
      ...facts,
      title: hostile,
      description: hostile,
      place: hostile,
      brand: hostile,
    });
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
    expect(linesOf(file).filter((line) => /^BEGIN:VEVENT/.test(line))).toHaveLength(1);
    expect(linesOf(file).filter((line) => /^ATTENDEE/.test(line))).toEqual([]);
    expect(linesOf(file).find((line) => line.startsWith('SUMMARY:'))).toContain('Über\\; alles\\, \\\\ und');
  });
});
