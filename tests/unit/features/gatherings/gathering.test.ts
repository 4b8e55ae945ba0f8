import { describe, expect, it } from 'vitest';
import {
  changesOf,
  comersInWords,
  isOpen,
  phaseOf,
  roomInWords,
  saidInWords,
} from '#app/features/gatherings/gathering';

const evening = { startsAt: '2026-03-10T17:00:00Z', endsAt: '2026-03-10T19:00:00Z', cancelledAt: null };

describe('phaseOf', () => {
  it('goes from ahead to over, and stays cancelled', () => {
    const at = (time: string) => phaseOf(evening, new Date(`2026-03-10T${time}Z`));
    expect([at('16:59:59'), at('17:00:00'), at('18:59:59'), at('19:00:00')]).toEqual([
      'ahead',
      'on',
      'on',
      'over',
    ]);
    expect(
      phaseOf({ ...evening, cancelledAt: '2026-03-01T00:00:00Z' }, new Date('2026-03-02T00:00:00Z')),
    ).toBe('cancelled');
  });

  it('takes answers until it is over', () => {
    expect((['ahead', 'on', 'over', 'cancelled'] as const).map(isOpen)).toEqual([true, true, false, false]);
  });
});

it('tells another time or place from what concerns nobody', () => {
  const before = { ...evening, zone: 'Europe/Berlin', place: 'Here', link: '', seats: 10 };
  expect(changesOf(before, { ...before, seats: 3 })).toEqual({ time: false, place: false });
  expect(changesOf(before, { ...before, startsAt: '2026-03-10T17:00:00.000Z' })).toEqual({
    time: false,
    place: false,
  });
  expect(changesOf(before, { ...before, zone: 'UTC' })).toEqual({ time: true, place: false });
  expect(changesOf(before, { ...before, link: 'https://a.test' })).toEqual({ time: false, place: true });
});

it('says how much room there is', () => {
  expect(roomInWords({ seats: null, coming: 900 })).toBe('Room for everybody');
  expect(roomInWords({ seats: 10, coming: 9 })).toBe('One place left of 10');
  expect(roomInWords({ seats: 10, coming: 4 })).toBe('6 places left of 10');
  expect(roomInWords({ seats: 10, coming: 12 })).toBe('All 10 places are taken');
});

it('says who comes and what one has said', () => {
  expect(comersInWords({ coming: 0, waiting: 0, phase: 'ahead' })).toBe('Nobody has said yes yet.');
  expect(comersInWords({ coming: 1, waiting: 0, phase: 'ahead' })).toBe('1 person comes.');
  expect(comersInWords({ coming: 2, waiting: 3, phase: 'on' })).toBe('2 people come, 3 on the waiting list.');
  expect(comersInWords({ coming: 2, waiting: 0, phase: 'over' })).toBe('2 people came.');
  expect(saidInWords({ mine: 'waiting', myTurn: 4 })).toContain('number 4 on the waiting list');
});
