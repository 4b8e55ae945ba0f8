import { describe, expect, it } from 'vitest';
import {
  isInTime,
  objectUntil,
  publicationAfter,
  type PublicationFacts,
} from '#app/features/reviews/publication-rules';
import { withholdingReasons, type WithholdingReason } from '#app/features/reviews/review';

/** Every name that can be reached in a type, some levels deep. */
type NamesIn<T, Depth extends 0[] = []> = Depth['length'] extends 4
  ? never
  : T extends object
    ? { [K in keyof T]: K | NamesIn<T[K], [...Depth, 0]> }[keyof T]
    : never;
/** What no decision about publication may be told. */
type Sentiment = 'stars' | 'rating' | 'score' | 'sentiment' | 'polarity';

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

  it('has no way to what the author thinks of the product, however deep one looks', () => {
    const reachable: Extract<NamesIn<PublicationFacts>, Sentiment> extends never ? true : false = true;
    expect(reachable).toBe(true);
  });
});

describe('isInTime', () => {
  const came = new Date('2026-02-01T10:00:00Z');
  const until = objectUntil(came, 7);
  const objection = (reason: WithholdingReason, flaggedByReader = false) => ({
    reason,
    flaggedByReader,
    objectUntil: until,
  });
  const reasons = Object.keys(withholdingReasons) as WithholdingReason[];

  it('lets the team object for each listed reason until the days are over, to the second', () => {
    expect(until).toBe('2026-02-08T10:00:00.000Z');
    for (const reason of reasons)
      expect(isInTime(objection(reason), new Date('2026-02-08T09:59:59.999Z'))).toBe(true);
    expect(isInTime(objection('not-honest'), new Date(until))).toBe(false);
  });

  it('later takes the word of a reader, or what may never be shown', () => {
    const late = new Date('2027-01-01T00:00:00Z');
    expect(reasons.filter((reason) => isInTime(objection(reason), late))).toEqual([
      'private-data',
      'unlawful',
    ]);
    expect(reasons.every((reason) => isInTime(objection(reason, true), late))).toBe(true);
  });
});
