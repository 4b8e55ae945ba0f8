import { describe, expect, it } from 'vitest';
import { publicationAfter } from '#app/features/reviews/publication-rules';

describe('publicationAfter', () => {
  it('publishes what no rule objects to', () => {
    expect(publicationAfter({ verdict: 'pass', cause: null })).toEqual({ state: 'published' });
  });

  it('lets wait what a rule holds, with the listed reason, and refuses nothing', () => {
    expect(publicationAfter({ verdict: 'hold', cause: 'new-member-link' })).toEqual({
      state: 'pending',
      reason: 'new-member-link',
    });
    expect(publicationAfter({ verdict: 'refuse', cause: 'rule' })).toEqual({
      state: 'pending',
      reason: 'rule',
    });
  });

  it('cannot be given stars', () => {
    // @ts-expect-error The rule has no access to the rating: this is the contract, so it must not compile.
    expect(publicationAfter({ verdict: 'pass', cause: null, stars: 1 })).toEqual({ state: 'published' });
  });
});
