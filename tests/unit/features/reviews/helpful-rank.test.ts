import { describe, expect, it } from 'vitest';
import { helpfulRank } from '#app/features/reviews/helpful-rank';

describe('helpfulRank', () => {
  it('is the lower end of Wilson’s interval, as tables of it have it', () => {
    expect(helpfulRank(0, 0)).toBe(0);
    expect(helpfulRank(1, 0)).toBeCloseTo(0.2065, 4);
    expect(helpfulRank(9, 1)).toBeCloseTo(0.5958, 4);
    expect(helpfulRank(90, 10)).toBeCloseTo(0.8256, 4);
    expect(helpfulRank(0, 10)).toBeCloseTo(0, 10);
  });

  it('believes many more than few, and rises with each helpful vote and falls with each other', () => {
    expect(helpfulRank(90, 10)).toBeGreaterThan(helpfulRank(9, 1));
    for (let helpful = 0; helpful < 40; helpful += 1)
      for (let unhelpful = 0; unhelpful < 40; unhelpful += 1) {
        expect(helpfulRank(helpful + 1, unhelpful)).toBeGreaterThan(helpfulRank(helpful, unhelpful));
        expect(helpfulRank(helpful + 1, unhelpful + 1)).toBeLessThan(helpfulRank(helpful + 1, unhelpful));
      }
  });
});
