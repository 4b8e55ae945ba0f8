import { describe, expect, it } from 'vitest';
import { houseRules, type PointRule } from '#app/features/reputation/point-rules';
import { actOf, ruleBook, sentenceOf } from '#app/features/reputation/rule-book';

const voted = houseRules.find(({ rule }) => rule === 'reply.voted') as PointRule;
const version = (number: number, more: Partial<PointRule>): PointRule => ({
  ...voted,
  version: number,
  ...more,
});
const pointsAt = (versions: PointRule[], moment: string) =>
  ruleBook(versions)
    .at('reply.voted', moment)
    .map((rule) => `${rule.version}: ${rule.points}`);

describe('the book of rules', () => {
  it('has the rules of the house until somebody writes them', () => {
    expect(pointsAt([], '2026-01-01T00:00:00Z')).toEqual(['1: 10']);
    expect(ruleBook([]).newest).toHaveLength(houseRules.length);
  });

  it('holds for a fact the version that was in force when it happened', () => {
    const versions = [version(1, {}), version(2, { points: 20, effectiveFrom: '2026-03-01T00:00:00Z' })];
    expect(pointsAt(versions, '2026-02-28T23:59:59.999999Z')).toEqual(['1: 10']);
    expect(pointsAt(versions, '2026-03-01T00:00:00Z')).toEqual(['2: 20']);
  });

  it('lets a later version from an earlier day go before those between', () => {
    const versions = [
      version(1, {}),
      version(2, { points: 20, effectiveFrom: '2026-03-01T00:00:00Z' }),
      version(3, { points: 30, effectiveFrom: '2026-02-01T00:00:00Z' }),
    ];
    expect(pointsAt(versions, '2026-01-31T12:00:00Z')).toEqual(['1: 10']);
    expect(pointsAt(versions, '2026-02-15T12:00:00Z')).toEqual(['3: 30']);
    expect(pointsAt(versions, '2026-04-15T12:00:00Z')).toEqual(['3: 30']);
  });

  it('gives nothing by a rule from the moment on at which it was turned off', () => {
    const versions = [version(1, {}), version(2, { enabled: false, effectiveFrom: '2026-03-01T00:00:00Z' })];
    expect(pointsAt(versions, '2026-02-01T00:00:00Z')).toEqual(['1: 10']);
    expect(pointsAt(versions, '2026-03-02T00:00:00Z')).toEqual([]);
  });

  it('knows several rules for one act, and each sentence as it was', () => {
    const more = { ...version(1, { points: 3, sentence: 'For long ones' }), rule: 'reply.voted:long' };
    const book = ruleBook([version(1, {}), version(2, { sentence: 'Newer words' }), more]);
    expect(book.at('reply.voted', '2026-01-01T00:00:00Z').map(({ points }) => points)).toEqual([10, 3]);
    expect(sentenceOf(book, 'reply.voted', 1)).toBe(voted.sentence);
    expect(sentenceOf(book, 'reply.voted')).toBe('Newer words');
    expect([actOf(book, more.rule), actOf(book, 'nobody-knows')]).toEqual(['reply.voted', null]);
  });
});
