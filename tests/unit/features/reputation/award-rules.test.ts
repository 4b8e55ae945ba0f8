import { describe, expect, it } from 'vitest';
import { weighAward } from '#app/features/reputation/award-rules';
import { houseRules, type PointRule } from '#app/features/reputation/point-rules';

const currentRule = (name: string) => houseRules.find(({ rule }) => rule === name) as PointRule;

const nothingYet = { pointsToday: 0, awardsOfPairToday: 0 };

describe('weighAward', () => {
  it('gives the points of the rule', () => {
    expect(weighAward(currentRule('reply.voted'), nothingYet)).toEqual({
      state: 'awarded',
      points: 10,
      reason: null,
    });
  });
  it('caps the fourth award of the same pair on a day', () => {
    const outcome = weighAward(currentRule('reply.voted'), { pointsToday: 30, awardsOfPairToday: 3 });
    expect(outcome).toEqual({ state: 'capped', points: 0, reason: 'pair-cap' });
  });
  it('gives the last award that fits into the day and caps the next', () => {
    const rule = currentRule('thread.voted');
    expect(weighAward(rule, { pointsToday: 95, awardsOfPairToday: 0 }).state).toBe('awarded');
    expect(weighAward(rule, { pointsToday: 100, awardsOfPairToday: 0 })).toEqual({
      state: 'capped',
      points: 0,
      reason: 'daily-cap',
    });
  });
  it('never caps an accepted answer by the day', () => {
    expect(
      weighAward(currentRule('reply.accepted'), { pointsToday: 10_000, awardsOfPairToday: 0 }).state,
    ).toBe('awarded');
  });
});
