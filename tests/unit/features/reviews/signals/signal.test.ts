import { describe, expect, it } from 'vitest';
import { weighSignals, type SignalFacts } from '#app/features/reviews/signals/signal';

const ordinary: SignalFacts = {
  ...{ isOrderMatched: false, copies: [], fromSameDevice: [], lastDay: 1, usualDay: 0.5 },
  ...{ accountHours: 1_000, recentReviews: 0, otherActs: 2 },
};
const kindsOf = (facts: Partial<SignalFacts>) => {
  const { signals, asksForLook } = weighSignals({ ...ordinary, ...facts });
  return { kinds: signals.map(({ kind }) => kind), asksForLook };
};
const other = { publicId: 'r1', isOfSameProduct: false, authorId: 7 };

describe('weighSignals', () => {
  it('finds nothing in a review as customers write them', () => {
    expect(kindsOf({})).toEqual({ kinds: [], asksForLook: false });
  });

  it('asks for a look at the words of another review, also where an order proves a purchase', () => {
    const found = weighSignals({ ...ordinary, isOrderMatched: true, copies: ['r1', 'r2'] });
    expect(found).toMatchObject({
      asksForLook: true,
      signals: [{ kind: 'copied', evidence: { reviews: ['r1', 'r2'] } }],
    });
  });

  it('asks for none about anything that one customer in a hundred does', () => {
    expect(kindsOf({ accountHours: 1 })).toEqual({ kinds: ['early-life'], asksForLook: false });
    expect(kindsOf({ lastDay: 50 })).toEqual({ kinds: ['burst'], asksForLook: false });
    expect(kindsOf({ recentReviews: 5, otherActs: 0 })).toEqual({
      kinds: ['only-reviews'],
      asksForLook: false,
    });
    expect(kindsOf({ fromSameDevice: [other] })).toEqual({ kinds: ['same-device'], asksForLook: false });
  });

  it('asks for one where two of them meet', () => {
    expect(kindsOf({ accountHours: 1, lastDay: 50 })).toEqual({
      kinds: ['burst', 'early-life'],
      asksForLook: true,
    });
    expect(kindsOf({ accountHours: 1, fromSameDevice: [other] }).asksForLook).toBe(true);
  });

  it('takes a household for a household, and three other accounts for more', () => {
    const ofSame = { ...other, isOfSameProduct: true };
    expect(kindsOf({ fromSameDevice: [ofSame] }).asksForLook).toBe(true);
    expect(kindsOf({ fromSameDevice: [ofSame], isOrderMatched: true }).asksForLook).toBe(false);
    const accounts = [1, 2, 3].map((authorId) => ({ ...other, authorId }));
    expect(kindsOf({ fromSameDevice: accounts, isOrderMatched: true }).asksForLook).toBe(true);
    expect(kindsOf({ fromSameDevice: [other, other, other] }).asksForLook).toBe(false);
  });

  it('lets an order speak against what is only unusual', () => {
    const facts = { isOrderMatched: true, accountHours: 1, lastDay: 50, recentReviews: 9, otherActs: 0 };
    expect(kindsOf(facts)).toEqual({ kinds: [], asksForLook: false });
  });

  it('knows a product that always gets many reviews a day', () => {
    expect(kindsOf({ lastDay: 50, usualDay: 20 }).kinds).toEqual([]);
  });

  it('cannot be given stars', () => {
    // @ts-expect-error How a review came is judged without its stars: this must not compile.
    expect(weighSignals({ ...ordinary, stars: 1 }).signals).toEqual([]);
  });
});
