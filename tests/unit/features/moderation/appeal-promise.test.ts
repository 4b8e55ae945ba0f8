import { describe, expect, it } from 'vitest';
import { appealPromise, appealStateWords, appearsUnanswered } from '#app/features/moderation/appeal-promise';
import { decisionReasons } from '#app/features/moderation/queue-item';

describe('appearsUnanswered', () => {
  it('is for reviews, for every reason but those that harm somebody else', () => {
    const reasons = [...decisionReasons.map(({ value }) => value), null];
    const appearing = reasons.filter((reason) => appearsUnanswered({ kind: 'review', reason }));
    expect(appearing).toEqual(['within-rules', 'spam', 'abuse', 'off-topic', 'not-honest', null]);
    expect(reasons.some((reason) => appearsUnanswered({ kind: 'thread', reason }))).toBe(false);
  });

  it('cannot be given stars', () => {
    // @ts-expect-error What happens to an appeal has no access to the rating.
    expect(appearsUnanswered({ kind: 'review', reason: 'spam', stars: 1 })).toBe(true);
  });
});

describe('what an author reads', () => {
  it('promises a time, and what follows when nobody keeps it', () => {
    expect(appealPromise({ kind: 'review', reason: 'spam' }, 3)).toBe(
      'Another person answers within 3 days. If nobody does, your review appears.',
    );
    expect(appealPromise({ kind: 'thread', reason: 'spam' }, 1)).toContain(
      'within 1 day. If nobody does, your appeal',
    );
  });

  it('says how it stands', () => {
    const appeal = { outcome: null, answerBy: '2026-02-04T10:00:00Z', overdueAt: null };
    expect(appealStateWords(appeal)).toBe('Your appeal waits for another person, who answers by 2026-02-04.');
    expect(appealStateWords({ ...appeal, overdueAt: '2026-02-04T10:01:00Z' })).toContain(
      'promised time is over',
    );
    expect(appealStateWords({ ...appeal, outcome: 'unanswered' })).toContain('your review has appeared');
    expect(appealStateWords({ ...appeal, outcome: 'overturned' })).toContain('taken back');
    expect(appealStateWords({ ...appeal, outcome: 'upheld' })).toContain('stands');
  });
});
