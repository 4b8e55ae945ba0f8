import { describe, expect, it } from 'vitest';
import { gatheringDraft, readGathering } from '#app/features/gatherings/gathering-drafts.server';
import { startOf } from '#app/features/gatherings/gathering-form.server';

const evening = {
  startsAt: '2026-03-10T18:00',
  endsAt: '2026-03-10T20:00',
  zone: 'Europe/Berlin',
  place: 'The roastery',
};

/** What each field is refused for. */
function problemsOf(fields: Record<string, string>) {
  const read = gatheringDraft.safeParse({ ...evening, ...fields });
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message]));
}

describe('the form of an event', () => {
  it('is a span of moments', () => {
    expect(readGathering(gatheringDraft.parse({ ...evening, seats: '12' }))).toEqual({
      startsAt: '2026-03-10T17:00:00.000Z',
      endsAt: '2026-03-10T19:00:00.000Z',
      zone: 'Europe/Berlin',
      place: 'The roastery',
      link: '',
      seats: 12,
    });
  });

  it('says which hour is not there, and asks which of two is meant', () => {
    expect(problemsOf({ startsAt: '2026-03-29T02:30', endsAt: '2026-03-29T04:00' })).toEqual({
      startsAt: 'There is no 02:30 in Europe/Berlin on that day: the clocks go forward over it',
    });
    const night = { startsAt: '2026-10-25T02:30', endsAt: '2026-10-25T05:00' };
    expect(problemsOf(night)).toEqual({
      twice: 'The clocks in Europe/Berlin show 02:30 twice: say which one is meant',
    });
    expect(problemsOf({ ...night, twice: 'second' })).toEqual({});
    const read = (twice: 'first' | 'second') =>
      readGathering(gatheringDraft.parse({ ...evening, ...night, twice }));
    expect([read('first')?.startsAt, read('second')?.startsAt]).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
  });

  it('can be opened and saved again unchanged, in an hour that comes twice too', () => {
    for (const startsAt of [
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
      '2026-03-10T17:00:00.000Z',
    ]) {
      const before = {
        ...{ startsAt, endsAt: '2026-10-25T04:00:00.000Z', zone: 'Europe/Berlin' },
        ...{ place: 'Here', link: '', seats: null },
      };
      const { seats: _seats, ...start } = startOf(before);
      expect(readGathering(start)).toEqual(before);
    }
  });

  it.each<[Record<string, string>, string]>([
    [{ startsAt: '' }, 'startsAt'],
    [{ endsAt: 'soon' }, 'endsAt'],
    [{ endsAt: '2026-03-10T18:00' }, 'endsAt'],
    [{ endsAt: '2026-04-30T18:00' }, 'endsAt'],
    [{ zone: 'Europe/Nowhere' }, 'zone'],
    [{ place: ' ' }, 'place'],
    [{ link: 'javascript:alert(1)' }, 'link'],
    [{ link: 'https://somebody:secret@a.test' }, 'link'],
    [{ seats: '0' }, 'seats'],
    [{ seats: '1.5' }, 'seats'],
  ])('refuses %o', (fields, field) => {
    expect(Object.keys(problemsOf(fields))).toContain(field);
  });
});
