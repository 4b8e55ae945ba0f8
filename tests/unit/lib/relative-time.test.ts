import { expect, it } from 'vitest';
import { absoluteTime, dayOf, relativeTime } from '#app/lib/relative-time';

const now = '2026-11-21T12:00:00.000Z';

it.each([
  ['2026-11-21T11:59:30.000Z', 'just now'],
  ['2026-11-21T11:58:01.000Z', '1 minute ago'],
  ['2026-11-21T08:59:00.000Z', '3 hours ago'],
  ['2026-11-20T11:00:00.000Z', 'yesterday'],
  ['2026-11-10T12:00:00.000Z', 'last week'],
  ['2024-10-01T12:00:00.000Z', '2 years ago'],
  ['2026-11-23T12:00:00.000Z', 'in 2 days'],
])('%s is "%s" for somebody who reads at noon', (then, words) => {
  expect(relativeTime(then, now)).toBe(words);
});

it('never says that something is older than it is', () => {
  expect(relativeTime('2026-11-21T10:00:01.000Z', now)).toBe('1 hour ago');
});

it('writes the exact moment and the day the same everywhere', () => {
  expect(absoluteTime(now)).toBe('November 21, 2026 at 12:00 PM UTC');
  expect(dayOf(now)).toBe('Nov 21, 2026');
});
