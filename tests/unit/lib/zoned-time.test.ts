import { describe, expect, it } from 'vitest';
import { isTimeZone, localTimeOf, momentsAt } from '#app/lib/zoned-time';

const shown = (local: string, zone: string) => momentsAt(local, zone).map((moment) => moment.toISOString());

describe('momentsAt', () => {
  it('is one moment as a rule', () => {
    expect(shown('2026-03-10T18:00', 'Europe/Berlin')).toEqual(['2026-03-10T17:00:00.000Z']);
    expect(shown('2026-07-10T18:00', 'Europe/Berlin')).toEqual(['2026-07-10T16:00:00.000Z']);
    expect(shown('2026-07-10T18:00', 'Asia/Kathmandu')).toEqual(['2026-07-10T12:15:00.000Z']);
    expect(shown('2026-07-10T18:00', 'UTC')).toEqual(['2026-07-10T18:00:00.000Z']);
  });

  it('is none in the hour that is left out', () => {
    expect(shown('2026-03-29T02:30', 'Europe/Berlin')).toEqual([]);
    expect(shown('2026-03-08T02:00', 'America/New_York')).toEqual([]);
    expect(shown('2026-03-29T03:00', 'Europe/Berlin')).toEqual(['2026-03-29T01:00:00.000Z']);
    // A whole day that Samoa left out when it moved over the date line.
    expect(shown('2011-12-30T12:00', 'Pacific/Apia')).toEqual([]);
  });

  it('is two in the hour that comes twice, in their order', () => {
    expect(shown('2026-10-25T02:30', 'Europe/Berlin')).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
    expect(shown('2026-04-05T01:45', 'Australia/Lord_Howe')).toHaveLength(2);
  });

  it('is none for what is no time', () => {
    for (const local of [
      '',
      'soon',
      '2026-13-01T10:00',
      '2026-02-30T10:00',
      '2026-02-03',
      '2026-02-03T25:00',
    ])
      expect(shown(local, 'UTC')).toEqual([]);
  });

  it('agrees with what the clocks show, at each hour of a year', () => {
    for (const zone of ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca'])
      for (let hour = 0; hour < 8760; hour += 7) {
        const moment = new Date(Date.UTC(2026, 0, 1, hour));
        expect(shown(localTimeOf(moment, zone), zone)).toContain(moment.toISOString());
      }
  });
});

it('knows a time zone from what is none', () => {
  expect(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'].map(isTimeZone)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['', 'Europe/Nowhere', '+02:00', 'a'.repeat(80), '../etc'].map(isTimeZone)).toEqual(
    Array(5).fill(false),
  );
});
