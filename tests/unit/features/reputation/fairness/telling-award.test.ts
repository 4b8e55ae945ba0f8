import { expect, it } from 'vitest';
import { tellingAfter } from '#app/features/reputation/fairness/telling-award';

it('lets the first awards of a giver in a thread speak in full, and each further one a quarter', () => {
  expect([0, 1, 2, 3, 40].map(tellingAfter)).toEqual([1, 1, 1, 0.25, 0.25]);
});
