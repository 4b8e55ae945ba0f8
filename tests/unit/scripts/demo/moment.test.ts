import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../../scripts/demo/moment';

const now = new Date('2031-03-05T06:00:00.000Z');

describe('momentOf', () => {
  it('keeps the clock time of an earlier day', () => {
    expect(momentOf({ daysAgo: 5, at: '21:48' }, now).toISOString()).toBe('2031-02-28T21:48:00.000Z');
  });

  it('squeezes the day of seeding into the part that has passed', () => {
    expect(momentOf({ daysAgo: 0, at: '12:00' }, now).toISOString()).toBe('2031-03-05T03:00:00.000Z');
    expect(momentOf({ daysAgo: 0, at: '23:59' }, now).getTime()).toBeLessThan(now.getTime());
  });

  it('keeps the order of the day of seeding', () => {
    const [early, late] = ['07:12', '08:05'].map((at) => momentOf({ daysAgo: 0, at }, now).getTime());
    expect(early).toBeLessThan(late ?? 0);
  });
});
