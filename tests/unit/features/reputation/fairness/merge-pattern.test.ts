import { expect, it } from 'vitest';
import { joinsPattern } from '#app/features/reputation/fairness/merge-pattern';

it('knows accounts again by the greater part of the smaller group', () => {
  expect(joinsPattern([1, 2, 3], new Set([2, 3, 4, 5, 6]))).toBe(true);
  expect(joinsPattern([1, 2, 3], new Set([3, 4, 5, 6]))).toBe(false);
  expect(joinsPattern([1, 2], new Set([7, 8]))).toBe(false);
});
