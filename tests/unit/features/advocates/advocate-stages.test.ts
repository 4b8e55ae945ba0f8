import { describe, expect, it } from 'vitest';
import { stageOf, stageRules, type Signs, type Stage } from '#app/features/advocates/advocate-stages';

const here: Signs = { daysSinceLastAct: 3, daysSinceFirstAct: 400, helpingDays: 0, landedDays: 0 };

describe('stageOf', () => {
  const cases: [Stage, Partial<Signs>][] = [
    ['active', {}],
    ['active', { helpingDays: 2, daysSinceFirstAct: 31 }],
    ['new', { daysSinceFirstAct: 30 }],
    ['helper', { helpingDays: 3, landedDays: 4 }],
    ['helper', { helpingDays: 3, daysSinceFirstAct: 10 }],
    ['advocate', { helpingDays: 9, landedDays: 5, daysSinceLastAct: 45 }],
    ['lapsing', { helpingDays: 9, landedDays: 5, daysSinceLastAct: 46 }],
    ['active', { helpingDays: 2, daysSinceLastAct: 90 }],
    ['lapsing', { daysSinceLastAct: 91 }],
    ['lapsing', { daysSinceLastAct: 180 }],
    ['lapsed', { daysSinceLastAct: 181, helpingDays: 3, landedDays: 5 }],
    ['lapsed', { daysSinceLastAct: null, daysSinceFirstAct: null }],
  ];
  it.each(cases)('is %s for %o', (stage, signs) => {
    expect(stageOf({ ...here, ...signs }).stage).toBe(stage);
  });

  it('gives the rule that decided, in words', () => {
    expect(stageOf({ ...here, daysSinceLastAct: 50, helpingDays: 4 }).rule).toContain('45 days');
  });
});

describe('stageRules', () => {
  it('end with one that fits everybody', () => {
    expect(stageRules.findIndex(({ when }) => when.length === 0)).toBe(stageRules.length - 1);
  });
});
