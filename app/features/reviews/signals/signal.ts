import { plural } from '#app/lib/plural';

/**
 * A signal: something about how a review came that is rare among customers and common where reviews are made up.
 *
 * Owned by the reviews room (tables review_marks, review_signals). A signal never refuses and never hides: enough of them
 * together let a review wait for a person, for a listed reason, and the clock publishes it all the same. What the words
 * say and how many stars there are is not among the facts, and neither is how the text reads: tried on reviews that were
 * paid for, such statistics held ordinary reviews more often than made-up ones, and pleased ones most of all.
 */
export type SignalKind = 'copied' | 'same-device' | 'burst' | 'early-life' | 'only-reviews';

export const signalNames: Record<SignalKind, string> = {
  copied: 'Words of another review',
  'same-device': 'A browser that others reviewed from',
  burst: 'Many reviews at once',
  'early-life': 'An account of the last days',
  'only-reviews': 'An account that does nothing but review',
};

/** What is known of how a review came. There is no place here for its stars, and none for anything made from them. */
export interface SignalFacts {
  /** Whether an order of ours proves it: a purchase is a better witness than all of these but two. */
  isOrderMatched: boolean;
  /** Reviews by others that say the same or nearly the same, by their public ids. */
  copies: readonly string[];
  /** Reviews by other accounts that came from this browser in the last weeks. */
  fromSameDevice: ReadonlyArray<{ publicId: string; isOfSameProduct: boolean; authorId: number }>;
  /** Unproved reviews of the product in the last day, and on an average day before. */
  lastDay: number;
  usualDay: number;
  /** How long the account had existed, in hours. */
  accountHours: number;
  /** What its author did here before, in the last weeks and ever. */
  recentReviews: number;
  otherActs: number;
}

export interface Signal {
  kind: SignalKind;
  /** How much it says; two are enough to ask for a look. */
  weight: 1 | 2;
  evidence: { words: string; reviews: string[] };
}

/** Enough for a look by a person. */
const enough = 2;
/** A day on which a product gets so many unproved reviews, and so many times its usual, is no usual day. */
const [burstReviews, burstTimes] = [8, 6];
/** A customer who joins in order to review is new, too: alone it says nothing. */
const earlyHours = 48;
/** Reviews of so many products in a few weeks, by somebody who has done nothing else. */
const manyReviews = 3;
/** As many as a person looks at. */
const mostShown = 5;

/** The signals that the facts give, and whether they are enough for a look. Pure, and blind to stars by its type. */
export function weighSignals(facts: SignalFacts): { signals: Signal[]; asksForLook: boolean } {
  const found = [copied(facts), sameDevice(facts), ...(facts.isOrderMatched ? [] : weak(facts))];
  const signals = found.filter((signal) => signal !== null);
  return { signals, asksForLook: signals.reduce((sum, { weight }) => sum + weight, 0) >= enough };
}

function copied({ copies }: SignalFacts): Signal | null {
  if (copies.length === 0) return null;
  const words = `The same or nearly the same words stand in ${plural(copies.length, 'review', 'reviews')} by others`;
  return { kind: 'copied', weight: 2, evidence: { words, reviews: copies.slice(0, mostShown) } };
}

/** A household shares a browser: one other account says little, unless both judge the same product without an order. */
function sameDevice({ fromSameDevice, isOrderMatched }: SignalFacts): Signal | null {
  const accounts = new Set(fromSameDevice.map(({ authorId }) => authorId)).size;
  if (accounts === 0) return null;
  const ofSame = fromSameDevice.some(({ isOfSameProduct }) => isOfSameProduct) && !isOrderMatched;
  return {
    kind: 'same-device',
    weight: ofSame || accounts > 2 ? 2 : 1,
    evidence: {
      words: `${plural(accounts, 'other account', 'other accounts')} reviewed from the same browser in the last weeks`,
      reviews: fromSameDevice.slice(0, mostShown).map(({ publicId }) => publicId),
    },
  };
}

function weak(facts: SignalFacts): Array<Signal | null> {
  const signal = (kind: SignalKind, words: string): Signal => ({
    kind,
    weight: 1,
    evidence: { words, reviews: [] },
  });
  const { lastDay, usualDay, accountHours, recentReviews, otherActs } = facts;
  return [
    lastDay >= burstReviews && lastDay > burstTimes * usualDay
      ? signal(
          'burst',
          `${lastDay} reviews without an order in a day; on a usual day of this product ${usualDay.toFixed(1)}`,
        )
      : null,
    accountHours < earlyHours
      ? signal('early-life', `The account was ${plural(Math.floor(accountHours), 'hour', 'hours')} old`)
      : null,
    recentReviews >= manyReviews && otherActs === 0
      ? signal('only-reviews', `${recentReviews + 1} reviews in a month, and no post, vote or order`)
      : null,
  ];
}
