import { describe, expect, it } from 'vitest';
import { houseRules, type PointRule } from '#app/features/reputation/point-rules';
import { noPair, weighFairly } from '#app/features/reputation/fairness/weigh-fairly';

const currentRule = (name: string) => houseRules.find(({ rule }) => rule === name) as PointRule;
const voted = currentRule('reply.voted');
const fresh = { pointsToday: 0, awardsOfPairToday: 0 };
const afterPair = (earlier: number) =>
  weighFairly(voted, fresh, { earlier, isNewAccount: false, heldBy: null });

describe('weighFairly', () => {
  it('gives what the rule says when nobody has come again', () => {
    expect(weighFairly(voted, fresh, noPair)).toEqual({ state: 'awarded', points: 10, reason: null });
  });

  it('halves with each earlier award of the pair, down to nothing, and says why', () => {
    expect([1, 2, 3].map((earlier) => afterPair(earlier))).toEqual([
      { state: 'awarded', points: 5, reason: 'repeated-pair' },
      { state: 'awarded', points: 2, reason: 'repeated-pair' },
      { state: 'awarded', points: 1, reason: 'repeated-pair' },
    ]);
    expect(afterPair(4)).toEqual({ state: 'capped', points: 0, reason: 'repeated-pair' });
  });

  it('never lets a pair give as much as two awards, however long it goes on', () => {
    const sum = Array.from({ length: 10_000 }, (_, earlier) => afterPair(earlier).points).reduce(
      (total, points) => total + points,
      0,
    );
    expect(sum).toBeLessThan(2 * voted.points);
  });

  it('halves the vote of a new account, and once more what it repeats', () => {
    expect(weighFairly(voted, fresh, { earlier: 0, isNewAccount: true, heldBy: null })).toEqual({
      state: 'awarded',
      points: 5,
      reason: 'new-account',
    });
    expect(weighFairly(voted, fresh, { earlier: 1, isNewAccount: true, heldBy: null })).toEqual({
      state: 'awarded',
      points: 2,
      reason: 'repeated-pair',
    });
  });

  it('fills a cap by what was really given', () => {
    const nearlyFull = { pointsToday: 195, awardsOfPairToday: 0 };
    expect(weighFairly(voted, nearlyFull, noPair).state).toBe('capped');
    expect(weighFairly(voted, nearlyFull, { earlier: 1, isNewAccount: false, heldBy: null })).toMatchObject({
      points: 5,
    });
  });

  it('lets the cap of a day speak first', () => {
    const used = { pointsToday: 0, awardsOfPairToday: 3 };
    expect(weighFairly(voted, used, { earlier: 3, isNewAccount: false, heldBy: null })).toMatchObject({
      reason: 'pair-cap',
    });
  });

  it('holds what passes between two of a pattern, whatever else is known', () => {
    const pair = { earlier: 9, isNewAccount: true, heldBy: 'ring' } as const;
    expect(weighFairly(voted, fresh, pair)).toEqual({ state: 'held', points: 0, reason: 'ring' });
  });

  it('does not lessen what takes points away', () => {
    const down = currentRule('reply.downvoted');
    expect(weighFairly(down, fresh, { earlier: 5, isNewAccount: true, heldBy: null })).toMatchObject({
      points: -2,
      reason: null,
    });
  });
});
