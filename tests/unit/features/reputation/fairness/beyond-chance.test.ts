import { describe, expect, it } from 'vitest';
import {
  beyondChance,
  expectedInside,
  expectedTies,
  surpriseOf,
} from '#app/features/reputation/fairness/beyond-chance';

/** Ten accounts that gave each other 100 and as many to others as they got from others. */
const measure = (outside: number) => ({
  counting: 'telling' as const,
  ...{ size: 10, internal: 100, given: 100 + outside, received: 100 + outside },
  ...{ total: 10_100 + 2 * outside, people: 1000 },
});

describe('expectedInside', () => {
  it('is what they give to others times what others give them, by the awards among everybody else', () => {
    expect(expectedInside(measure(90))).toBeCloseTo((100 * 100) / 10_000);
  });

  it('is not moved by votes cast for strangers alone', () => {
    const camouflaged = { ...measure(0), given: 1100, total: 11_100 };
    expect(expectedInside(camouflaged)).toBeLessThan(1.2);
    expect(beyondChance(camouflaged)).toBeGreaterThan(0);
  });

  it('is all of it for accounts whom everybody else treats the same', () => {
    expect(beyondChance(measure(1000))).toBeLessThan(0);
  });
});

describe('expectedTies', () => {
  it('adds up over the members to both ends of what is expected inside, but for what nobody gives himself', () => {
    const member = { gave: 10, got: 10, given: 19, received: 19 };
    const whole = expectedInside(measure(90));
    expect((10 * expectedTies(measure(90), member)) / 2).toBeCloseTo(whole * 0.9);
  });
});

describe('accounts that share a browser', () => {
  const three = {
    counting: 'telling' as const,
    ...{ size: 3, internal: 22, given: 60, received: 60, total: 1500, people: 200 },
  };

  it('make less of a surprise enough', () => {
    expect(beyondChance(three)).toBeLessThan(0);
    expect(beyondChance({ ...three, alike: 2 })).toBeGreaterThan(0);
  });

  it('are no ring by that alone', () => {
    expect(beyondChance({ ...three, internal: 10, alike: 2 })).toBeLessThan(0);
    expect(beyondChance({ ...three, internal: 0, alike: 3 })).toBeLessThan(0);
  });
});

describe('surpriseOf', () => {
  /** The chance of `least` or more where `mean` are expected, added up term by term. */
  function tailOf(mean: number, least: number): number {
    let [term, sum] = [Math.exp(-mean), 0];
    for (let count = 0; count < least + 400; count += 1) {
      if (count >= least) sum += term;
      term *= mean / (count + 1);
    }
    return sum;
  }

  it.each([
    [1, 4],
    [5, 12],
    [20, 45],
    [80, 120],
  ])('never says that %d expected become %d less often than they do', (mean, least) => {
    expect(Math.exp(-surpriseOf(least, mean))).toBeGreaterThanOrEqual(tailOf(mean, least));
  });

  it('is nothing where no more came than were expected', () => {
    expect(surpriseOf(5, 5)).toBe(0);
    expect(surpriseOf(3, 5)).toBe(0);
  });
});
