import { describe, expect, it } from 'vitest';
import { firstMonthOf, monthOf } from '#app/features/reputation/fairness/falling-value';

describe('the window of a pair', () => {
  it('reaches back six whole months, over the turn of a year', () => {
    expect(monthOf('2026-03-31T23:59:59Z')).toBe('2026-03-01');
    expect(firstMonthOf('2026-03-31T23:59:59Z')).toBe('2025-09-01');
    expect(firstMonthOf('2026-12-01T00:00:00Z')).toBe('2026-06-01');
  });

  it('counts months in UTC whatever the offset', () => {
    expect(monthOf('2026-04-01T00:30:00+02:00')).toBe('2026-03-01');
  });
});
