import { describe, expect, it } from 'vitest';
import { catalogueRank } from '#app/features/products/catalogue-rank';

const prior = { mean: 4, weight: 10 };
const rank = (reviewCount: number, stars: number) =>
  catalogueRank({ reviewCount, starSum: reviewCount * stars }, prior) ?? 0;

describe('catalogueRank', () => {
  it('believes many more than few', () => {
    expect(rank(1, 5)).toBeCloseTo(45 / 11, 10);
    expect(rank(200, 4.8)).toBeGreaterThan(rank(1, 5));
    expect(rank(200, 1)).toBeLessThan(rank(1, 1));
    expect(catalogueRank({ reviewCount: 0, starSum: 0 }, prior)).toBeNull();
  });

  it('comes as near to the product’s own average as one likes', () => {
    expect(rank(1_000_000, 2)).toBeCloseTo(2, 4);
  });
});
