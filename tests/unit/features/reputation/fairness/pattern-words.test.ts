import { describe, expect, it } from 'vitest';
import { lengthOfBurst, titleOfPattern } from '#app/features/reputation/fairness/pattern-words';

describe('titleOfPattern', () => {
  it('names a ring by its accounts and a burst by its votes', () => {
    expect(titleOfPattern({ accounts: 4, burst: null })).toBe('4 accounts that mostly lift each other');
    expect(titleOfPattern({ accounts: 4, burst: { votes: 20 } })).toBe(
      '20 votes of one account within minutes',
    );
  });
});

describe('lengthOfBurst', () => {
  it('is at least a minute, and rounded up', () => {
    const fromAt = '2026-05-01T10:00:00Z';
    expect(lengthOfBurst({ fromAt, untilAt: fromAt })).toBe('1 minute');
    expect(lengthOfBurst({ fromAt, untilAt: '2026-05-01T10:02:10Z' })).toBe('3 minutes');
  });
});
