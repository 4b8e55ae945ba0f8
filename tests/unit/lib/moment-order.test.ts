import { expect, it } from 'vitest';
import { compareMoments } from '#app/lib/moment-order';

it('orders moments by time, however many digits their seconds have', () => {
  const inOrder = [
    '2026-01-01T10:00:00Z',
    '2026-01-01T10:00:00.05Z',
    '2026-01-01T10:00:00.5Z',
    '2026-01-01T10:00:00.51Z',
    '2026-01-01T10:00:00.510001Z',
    '2026-01-01T10:00:01Z',
  ];
  expect([...inOrder].reverse().sort(compareMoments)).toEqual(inOrder);
  expect(compareMoments('2026-01-01T10:00:00Z', '2026-01-01T10:00:00.000Z')).toBe(0);
});
