/**
 * A review: a customer's judgement of one product.
 *
 * Owned by the reviews room (tables reviews, review_history, review_counts, review_helpful_votes, review_responses, review_private_replies,
 * review_photos, review_ratings, review_marks, review_campaigns, review_campaign_products, review_rewards,
 * review_signals, uploads). Announces review.*; listens to orders and confirmed addresses. What proves it, what was
 * paid for it and who wrote it are three fields. No right, no rule and no point depends on its stars.
 */
export type ReviewState = 'pending' | 'published' | 'withheld' | 'withdrawn' | 'hidden';

export const maxTitleLength = 120;
export const maxSideLength = 400;
export const maxPhotos = 4;
/** Bytes of one photo as it comes from a phone; what is kept is far smaller. */
export const maxPhotoBytes = 12 * 1024 * 1024;

/**
 * For how many days the words and photos of a withdrawn review are kept for its author: as long as a draft is that nobody
 * goes on with. What stands instead of its title once they are gone.
 */
export const withdrawnDays = 180;
export const erasedTitle = 'Words deleted';

/** Why a review waits: the published list, in the words that its author and the public read. */
export const waitingReasons = {
  'new-member-link': 'Links in a first review wait until a person has looked at them',
  rule: 'Something in it is looked at by a person first, by one of our published rules',
  signals: 'It came in a way that reviews by customers rarely come; a person looks at it first',
  'sent-again': 'Its author has changed it, and a person looks at it again',
} as const;

/** Why a review is not shown: the only reasons there are. The database refuses others, and none at all. */
export const withholdingReasons = {
  spam: 'It advertises something or was posted many times',
  abuse: 'It attacks or threatens somebody',
  'off-topic': 'It is not about this product',
  'private-data': 'It shows private data of somebody',
  'not-honest': 'It is not an honest account by somebody who used the product',
  unlawful: 'It may not be published by law',
} as const;

export type WaitingReason = keyof typeof waitingReasons;
export type WithholdingReason = keyof typeof withholdingReasons;

/** Whether a reason is one of those for which a review is refused, and not one for which it only waits. */
export function isRefusal(reason: string | null): boolean {
  return reason !== null && reason in withholdingReasons;
}

const reasonWords: Record<string, string> = { ...waitingReasons, ...withholdingReasons };

/** A reason in words; null when there is none. */
export function withholdingWords(reason: string | null): string | null {
  return reason === null ? null : (reasonWords[reason] ?? null);
}
