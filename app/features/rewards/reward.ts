import type { Audience } from '#app/policy/audience';

/**
 * A reward: something that points can be spent on.
 *
 * Owned by the rewards room (tables rewards, reward_codes, redemptions). Announces redemption.asked, approved, declined,
 * cancelled, sent, failed and ending. A reward asks for points and nothing else: it can hang on no review, no testimonial
 * and no stars (review law), and there is no field for that. Points are spent through the ledger of the reputation room;
 * what was earned stays earned, so levels and leaderboards never fall because somebody took a gift home.
 */
export interface Reward {
  id: number;
  publicId: string;
  title: string;
  words: string;
  cost: number;
  stock: number | null;
  taken: number;
  perMember: number | null;
  offeredTo: Audience;
  opensAt: string | null;
  closesAt: string | null;
  delivery: Delivery;
  needsApproval: boolean;
  goodDays: number | null;
  gift: Gift | null;
  worth: string;
  state: RewardState;
  picture: { publicId: string; words: string; width: number; height: number } | null;
}

export const rewardStates = ['draft', 'open', 'closed'] as const;
export type RewardState = (typeof rewardStates)[number];

/** How it gets to people: somebody of the team sends it, a code out of a list, or the shop books it when it is told. */
export const deliveries = ['hand', 'codes', 'hook'] as const;
export type Delivery = (typeof deliveries)[number];

/** What a shop can be told to book. */
export const gifts = ['store-credit', 'cashback', 'coupon'] as const;
export type Gift = (typeof gifts)[number];

export const giftWords: Record<Gift, string> = {
  'store-credit': 'Store credit',
  cashback: 'Cashback',
  coupon: 'Coupon',
};

export const maxTitle = 80;
export const maxWords = 1000;
export const maxCost = 1_000_000;
export const maxStock = 1_000_000;
/** Codes of one paste: a list of a campaign, and still one form. */
export const maxCodes = 5000;
export const maxCode = 100;

/** How many are left; null where they do not run out. */
export function leftOf({ stock, taken }: Pick<Reward, 'stock' | 'taken'>): number | null {
  return stock === null ? null : Math.max(stock - taken, 0);
}

/** Whether it can be redeemed at this moment, as far as its days go. */
export function phaseOf(
  { opensAt, closesAt }: Pick<Reward, 'opensAt' | 'closesAt'>,
  now: Date,
): 'before' | 'during' | 'after' {
  if (opensAt !== null && now.getTime() < Date.parse(opensAt)) return 'before';
  return closesAt !== null && now.getTime() >= Date.parse(closesAt) ? 'after' : 'during';
}

/**
 * Whether words ask for a review, or for stars or praise. Review law forbids to reward what somebody thinks of a product,
 * so a reward that speaks of reviews is not saved: there is no honest reason to name them here.
 */
export function asksForReviews(text: string): boolean {
  return /\b(?:reviews?|testimonials?|ratings?|stars?|recensions?|rate us)\b/iu.test(text);
}
