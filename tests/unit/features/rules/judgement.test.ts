import { describe, expect, it } from 'vitest';
import type { HoldingRule, RuleEffect } from '#app/features/rules/holding-rule';
import { effectOn, weigh } from '#app/features/rules/judgement';

const meeting = (effect: RuleEffect, reason: string) => ({
  rule: { reason, effect, test: { kind: 'words', words: [] } } as unknown as HoldingRule,
  effect,
  matched: '',
});

describe('weigh', () => {
  it('lets pass what no rule met', () => {
    expect(weigh([])).toMatchObject({ verdict: 'pass', reason: null, cause: null });
  });

  it('follows the gravest and gives its reason', () => {
    const judged = weigh([meeting('flag', 'one'), meeting('refuse', 'two'), meeting('hold', 'three')]);
    expect(judged).toMatchObject({ verdict: 'refuse', reason: 'two' });
    expect(judged.meetings).toHaveLength(3);
  });

  it('tells its author nothing of what is only flagged', () => {
    expect(weigh([meeting('flag', 'one')])).toMatchObject({ verdict: 'pass', reason: null, cause: 'rule' });
  });
});

it('holds a review where other words are refused, so that it is counted', () => {
  expect(effectOn('review', { effect: 'refuse' })).toBe('hold');
  expect(effectOn('reply', { effect: 'refuse' })).toBe('refuse');
});
