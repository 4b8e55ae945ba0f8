import { describe, expect, it } from 'vitest';
import { judgeHonest, judgeRing, most } from '../../../../../scripts/bench/fairness/judge';
import { madePopulation } from '../../../../../scripts/bench/fairness/made-population';
import { strategies } from '../../../../../scripts/bench/fairness/rings';

const population = madePopulation({ people: 150, posts: 700, seed: 7 });
const honest = judgeHonest(population);

/** Promise 4. The same with real vote counts: `npm run bench -- --only fairness --data DIR`. */
describe('the promise that rings gain next to nothing', () => {
  it('holds fewer than one in a hundred honest awards', () => {
    expect(honest.votes).toBeGreaterThan(1500);
    expect(honest.held / honest.votes).toBeLessThan(most.honestHeld);
  });

  it.each(strategies.flatMap((strategy) => [3, 30].map((size) => [strategy, size] as const)))(
    '%s with %i accounts: gains at most a tenth of an honest member with as many acts',
    (strategy, size) => {
      const outcome = judgeRing(population, { strategy, size, acts: 30, pointsEach: honest.pointsEach });
      expect(outcome.gain).toBeLessThanOrEqual(most.gain);
      expect(outcome.honestHeld).toBeLessThan(most.honestHeld);
    },
  );
});
