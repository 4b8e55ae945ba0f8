import { withholdingWords, type ReviewState } from './review';

/** What became of the reviews that are not public, in the words of the receipt. */
export interface PublicationFates {
  waiting: number;
  withdrawn: number;
  /** By the listed reason; withheld before they appeared and hidden later count as one. */
  withheld: Array<{ reason: string; count: number }>;
}

/** Sums counted states up for the receipt; nothing is left out, so that received is the sum of its lines. */
export function publicationFates(
  counts: ReadonlyArray<{ state: ReviewState; reason: string | null; count: number }>,
): PublicationFates {
  const fates: PublicationFates = { waiting: 0, withdrawn: 0, withheld: [] };
  const byReason = new Map<string, number>();
  for (const { state, reason, count } of counts) {
    if (state === 'pending') fates.waiting += count;
    else if (state === 'withdrawn') fates.withdrawn += count;
    else if (state !== 'published') {
      const words = withholdingWords(reason) ?? 'Another listed reason';
      byReason.set(words, (byReason.get(words) ?? 0) + count);
    }
  }
  fates.withheld = [...byReason].map(([reason, count]) => ({ reason, count }));
  return fates;
}
