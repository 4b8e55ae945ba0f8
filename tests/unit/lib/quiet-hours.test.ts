import { expect, it } from 'vitest';
import { isQuiet } from '#app/lib/quiet-hours';

it('is quiet from nine to eight by the clocks of the zone, in summer and in winter', () => {
  expect(isQuiet(new Date('2026-01-10T07:30:00Z'), 'Europe/Berlin')).toBe(false);
  expect(isQuiet(new Date('2026-01-10T06:59:00Z'), 'Europe/Berlin')).toBe(true);
  expect(isQuiet(new Date('2026-07-10T06:30:00Z'), 'Europe/Berlin')).toBe(false);
  expect(isQuiet(new Date('2026-07-10T19:00:00Z'), 'Europe/Berlin')).toBe(true);
  expect(isQuiet(new Date('2026-07-10T20:59:00Z'), 'UTC')).toBe(false);
});
