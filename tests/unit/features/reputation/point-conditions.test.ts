import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  concerns,
  meantFor,
  needsOf,
  noConditions,
  shortcomingOf,
  type Circumstances,
  type PointConditions,
} from '#app/features/reputation/point-conditions';
import { houseRules, type PointRule } from '#app/features/reputation/point-rules';
import { describeLimit } from '#app/features/reputation/rule-words';

const about: Circumstances = {
  boardId: 1,
  proof: 'invited',
  words: 30,
  role: 'member',
  groups: [7],
  rank: 3,
  giver: { days: 10, rank: 2 },
};
const asking = (more: Partial<PointConditions>): PointConditions => ({ ...noConditions, ...more });

describe('conditions', () => {
  it('ask for nothing at first, and need nothing to be loaded', () => {
    expect(concerns(noConditions, about)).toBe(true);
    expect(shortcomingOf(noConditions, about)).toBeNull();
    expect(needsOf(noConditions)).toEqual([]);
  });

  it.each([
    [asking({ boards: [1, 2] }), true],
    [asking({ boards: [2] }), false],
    [asking({ proofs: ['order-matched', 'invited'] }), true],
    [asking({ proofs: ['order-matched'] }), false],
    [asking({ roles: ['moderator'] }), false],
    [asking({ groups: [7, 8] }), true],
    [asking({ groups: [8] }), false],
  ])('say whether a rule is at home: %j', (conditions, expected) => {
    expect(concerns(conditions, about)).toBe(expected);
    expect(needsOf(conditions)).toHaveLength(1);
  });

  it.each([
    [asking({ leastWords: 31 }), 'too-short', '31 words'],
    [asking({ leastLevel: 4 }), 'level', 'Guide'],
    [asking({ giverDays: 11 }), 'giver-new', '11 days'],
    [asking({ giverLevel: 3 }), 'giver-level', 'Helper'],
  ] as const)('say what an act lacks, in words: %j', (conditions, reason, words) => {
    expect(shortcomingOf(conditions, about)).toBe(reason);
    const rule = { ...(houseRules[0] as PointRule), conditions };
    expect(describeLimit(reason, rule)).toContain(words);
  });

  it('do not ask about a giver whom nobody knows', () => {
    const conditions = asking({ giverDays: 30, giverLevel: 5 });
    expect(shortcomingOf(conditions, { ...about, giver: null })).toBeNull();
  });

  it('keep only what means something for the act', () => {
    const all = asking({ boards: [1], proofs: ['invited'], giverDays: 3, giverLevel: 2, leastWords: 5 });
    expect(meantFor('review.published', all)).toEqual({
      ...all,
      boards: [],
      giverDays: null,
      giverLevel: null,
    });
    expect(meantFor('reply.voted', all)).toEqual({ ...all, proofs: [] });
  });

  it('can never see the stars of a review', () => {
    expectTypeOf<Extract<keyof Circumstances, 'stars' | 'rating'>>().toBeNever();
    expectTypeOf<Extract<keyof PointConditions, 'stars' | 'rating'>>().toBeNever();
  });
});
