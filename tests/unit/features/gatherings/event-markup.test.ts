import { expect, it } from 'vitest';
import { eventMarkup } from '#app/features/gatherings/event-markup.server';

const gathering = {
  ...{ startsAt: '2026-03-29T16:00:00.000Z', endsAt: '2026-03-29T18:30:00.000Z', zone: 'Europe/Berlin' },
  ...{ place: 'The workshop', link: '', phase: 'ahead' as const },
};
const facts = {
  ...{
    title: 'Repair </script> morning',
    description: 'Bring it.',
    url: 'https://community.test/threads/a/b',
  },
  ...{ brand: { name: 'Lumen', url: 'https://community.test' }, gathering },
};

it('says when it is on the clocks of its place, and where', () => {
  expect(eventMarkup(facts)).toMatchObject({
    '@type': 'Event',
    name: 'Repair </script> morning',
    startDate: '2026-03-29T18:00:00+02:00',
    endDate: '2026-03-29T20:30:00+02:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: 'The workshop', address: 'The workshop' },
  });
});

it('says that it is online, both, or called off', () => {
  const link = 'https://meet.example.test/a';
  const of = (more: object) => eventMarkup({ ...facts, gathering: { ...gathering, ...more } });
  expect(of({ place: '', link }).location).toEqual({ '@type': 'VirtualLocation', url: link });
  expect(of({ link }).eventAttendanceMode).toBe('https://schema.org/MixedEventAttendanceMode');
  expect(of({ link }).location).toHaveLength(2);
  expect(of({ phase: 'cancelled' }).eventStatus).toBe('https://schema.org/EventCancelled');
});

it('knows zones west of Greenwich and those of half an hour', () => {
  const at = (zone: string) => eventMarkup({ ...facts, gathering: { ...gathering, zone } }).startDate;
  expect(at('America/St_Johns')).toBe('2026-03-29T13:30:00-02:30');
  expect(at('Asia/Kathmandu')).toBe('2026-03-29T21:45:00+05:45');
  expect(at('UTC')).toBe('2026-03-29T16:00:00+00:00');
});
