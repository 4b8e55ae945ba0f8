import { plural } from '#app/lib/plural';
import type { ReferralCandidate } from './referral-queries.server';

/** Why this person may recommend us, from facts that can all be opened. */
export function referralReason(
  candidate: Pick<ReferralCandidate, 'orders' | 'contentReviews' | 'helpfulReplies'>,
): string {
  const parts = [
    `bought ${plural(candidate.orders, 'time', 'times')}`,
    ...(candidate.contentReviews > 0
      ? [`wrote ${plural(candidate.contentReviews, 'content review', 'content reviews')}`]
      : []),
    ...(candidate.helpfulReplies > 0
      ? [
          `${plural(candidate.helpfulReplies, 'reply', 'replies')} of theirs helped others in the last half-year`,
        ]
      : []),
  ];
  const sentence = new Intl.ListFormat('en').format(parts);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** When to ask: a good act is fresh for a month. */
export function rightMoment(latestGoodAct: string | null, now: string): string {
  if (!latestGoodAct) return 'After their next good experience';
  const days = (Date.parse(now) - Date.parse(latestGoodAct)) / 86_400_000;
  return days <= 30
    ? 'Now: their latest good act is fresh'
    : 'After their next good act; the latest is more than a month old';
}
