import { expect, it } from 'vitest';
import { spanInZone } from '#app/lib/span-in-words';

const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

it('says a span on the clocks of its zone, over midnight too', () => {
  const evening = { startsAt: '2026-03-10T17:00:00Z', endsAt: '2026-03-10T19:00:00Z', zone: 'Europe/Berlin' };
  expect(plain(spanInZone(evening))).toBe('Tuesday, March 10, 2026, 6:00 – 8:00 PM GMT+1 (Europe/Berlin)');
  expect(plain(spanInZone({ ...evening, zone: 'America/New_York' }))).toContain(
    '1:00 – 3:00 PM EDT (America/New York)',
  );
  expect(plain(spanInZone({ ...evening, zone: 'Asia/Tokyo' }))).toMatch(/March 11.*2:00 – 4:00 AM/);
});
