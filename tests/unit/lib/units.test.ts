import { expect, it } from 'vitest';
import { formatUnits, unitsNeeded } from '#app/lib/units';

it('writes an amount in full, however small its unit', () => {
  expect(formatUnits(12_345, 1000, 3)).toBe('12.345');
  expect(formatUnits(1_200_005, 1000, 3)).toBe('1,200.005');
  expect(formatUnits(1200, 1, 0)).toBe('1,200');
});

it('sets a real minus before what is taken away', () => {
  expect(formatUnits(-15, 1, 0)).toBe('\u221215');
  expect(formatUnits(-500, 1000, 1)).toBe('\u22120.5');
});

it('knows how many decimals an amount needs', () => {
  expect([18_000, 1_500, 1_250, 1].map((amount) => unitsNeeded(amount, 1000))).toEqual([0, 1, 2, 3]);
  expect(unitsNeeded(7, 1)).toBe(0);
});
