import { describe, expect, it } from 'vitest';
import { termOf, terms, WINDOW_DAYS, worthAt } from '#app/features/advocates/advocate-terms';

describe('worthAt', () => {
  it('is whole for an act of this moment, half after a month, a quarter after 75 days, a sixteenth after 225', () => {
    const helping = termOf('helping');
    expect(worthAt(helping, 0)).toBe(5000);
    expect(worthAt(helping, 31)).toBe(2503);
    expect(worthAt(helping, 75)).toBe(1250);
    expect(worthAt(helping, 225)).toBe(313);
  });

  it('is below a hundredth at the end of the window', () => {
    for (const term of terms.filter(({ fadeDays }) => fadeDays === 75)) {
      expect(Math.abs(worthAt(term, WINDOW_DAYS))).toBeLessThan(Math.abs(term.points) / 100);
    }
  });

  it('keeps the sign of what counts against', () => {
    expect(worthAt(termOf('sanctions'), 124)).toBe(-20_025);
  });
});

describe('terms', () => {
  it('are each named once', () => {
    expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
    expect(new Set(terms.map(({ label }) => label)).size).toBe(terms.length);
  });

  it('limit in number whatever time does not limit', () => {
    for (const term of terms.filter(({ per }) => per === 'fact' || per === 'person')) {
      expect(term.atMost, term.key).toBeGreaterThan(0);
    }
  });
});
