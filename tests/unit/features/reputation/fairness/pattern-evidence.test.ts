import { describe, expect, it } from 'vitest';
import { evidenceOf } from '#app/features/reputation/fairness/pattern-evidence';

const measure = {
  counting: 'telling' as const,
  size: 4,
  internal: 72,
  given: 80,
  received: 90,
  total: 1200,
  people: 90,
};

describe('evidenceOf', () => {
  it('shows the very figures that make what is expected', () => {
    const { givenToOthers, receivedFromOthers, amongOthers, expectedTenths } = evidenceOf(measure);
    expect([givenToOthers, receivedFromOthers, amongOthers]).toEqual([12, 22, 1102]);
    expect(expectedTenths).toBe(Math.round((10 * 12 * 22) / 1102));
  });

  it('names no odds where the people of the window were not noted', () => {
    expect(evidenceOf(measure).oddsExponent).toBeGreaterThan(50);
    expect(evidenceOf({ ...measure, people: 0 }).oddsExponent).toBeNull();
  });
});
