import { expect, it } from 'vitest';
import { restartBudget } from '../../../../scripts/supervisor/restart-budget.mjs';

it('waits longer with each restart and ends after five within a minute', () => {
  const pause = restartBudget(() => 0);
  expect(Array.from({ length: 6 }, pause)).toEqual([250, 500, 1000, 2000, 4000, null]);
});

it('forgives what is longer ago than a minute', () => {
  let now = 0;
  const pause = restartBudget(() => now);
  const pauses = Array.from({ length: 12 }, () => {
    now += 13_000;
    return pause();
  });
  expect(pauses).not.toContain(null);
  now += 60_000;
  expect(pause()).toBe(250);
});
