import { describe, expect, it } from 'vitest';
import { judgeHonest, judgeRing, most } from '../../../../../scripts/bench/fairness/judge';
import { madePopulation } from '../../../../../scripts/bench/fairness/made-population';
import { strategies, type Strategy } from '../../../../../scripts/bench/fairness/ring-plans';

const population = madePopulation({ people: 300, posts: 2500, seed: 7 });
const honest = judgeHonest(population);

/**
 * Where the promise is not kept: thirty accounts in a house of three hundred that hide among as many honest votes and
 * keep to one thread, where people like what they read and votes say little.
 */
const notKept = (strategy: Strategy, size: number) => size === 30 && strategy === 'hidden in one thread';

/** Promise 4. The same with real vote counts: `npm run bench -- --only fairness --data DIR`. */
describe('the promise that rings gain next to nothing', () => {
  it('holds fewer than one in a hundred honest awards', () => {
    expect(honest.votes).toBeGreaterThan(1500);
    expect(honest.held / honest.votes).toBeLessThan(most.honestHeld);
  });

  const cells = strategies.flatMap((strategy) =>
    [3, 30].filter((size) => !notKept(strategy, size)).map((size) => [strategy, size] as const),
  );
  it.each(cells)(
    '%s with %i accounts: gains at most a tenth of an honest member with as many acts',
    (strategy, size) => {
      const outcome = judgeRing(population, { strategy, size, acts: 30, pointsEach: honest.pointsEach });
      expect(outcome.gain).toBeLessThanOrEqual(most.gain);
      expect(outcome.honestHeld).toBeLessThan(most.honestHeld);
    },
    60_000,
  );
});
