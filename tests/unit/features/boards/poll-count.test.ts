import { describe, expect, it } from 'vitest';
import { countChoices, countRanked, winnerOf, type Ballots } from '#app/features/boards/poll-count';

it('counts each choice of an answer', () => {
  expect(
    countChoices(
      [
        { choices: [1, 3], count: 4 },
        { choices: [3], count: 2 },
      ],
      3,
    ),
  ).toEqual([4, 0, 6]);
});

describe('countRanked', () => {
  it('lets the weakest go out until one has more than half', () => {
    const rounds = countRanked(
      [
        { choices: [1], count: 8 },
        { choices: [2, 3], count: 7 },
        { choices: [3, 2], count: 5 },
      ],
      3,
    );
    expect(rounds).toEqual([
      { counts: [8, 7, 5], exhausted: 0, out: [3] },
      { counts: [8, 12, null], exhausted: 0, out: [] },
    ]);
    expect(winnerOf(rounds)).toBe(2);
  });

  it('breaks a tie by the rounds before, then by the place in the list', () => {
    const [first] = countRanked(
      [
        { choices: [1], count: 3 },
        { choices: [2], count: 2 },
        { choices: [3], count: 2 },
        { choices: [4, 3], count: 1 },
      ],
      4,
    );
    expect(first?.out).toEqual([4]);
    const rounds = countRanked(
      [
        { choices: [1], count: 3 },
        { choices: [2], count: 2 },
        { choices: [3], count: 2 },
      ],
      3,
    );
    expect(rounds[0]?.out).toEqual([3]);
  });

  it('says that nobody has won where two have the same, or nobody answered', () => {
    expect(winnerOf(countRanked([], 3))).toBeNull();
    expect(winnerOf(countRanked([{ choices: [1], count: 1 }], 2))).toBe(1);
    expect(winnerOf([{ counts: [2, 2], exhausted: 0, out: [] }])).toBeNull();
  });

  it('adds up to all answers in every round, whatever they are', () => {
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let run = 0; run < 300; run += 1) {
      const options = 2 + next(11);
      const ballots: Ballots[] = Array.from({ length: next(40) }, () => {
        const order = Array.from({ length: options }, (_, index) => index + 1).sort(() => next(3) - 1);
        return { choices: order.slice(0, 1 + next(options)), count: 1 + next(5) };
      });
      const all = ballots.reduce((sum, { count }) => sum + count, 0);
      const rounds = countRanked(ballots, options);
      expect(rounds.length).toBeLessThanOrEqual(options);
      for (const { counts, exhausted } of rounds)
        expect(counts.reduce<number>((sum, count) => sum + (count ?? 0), exhausted)).toBe(all);
    }
  });
});
