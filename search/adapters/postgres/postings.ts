import { impactLevels, impactOf, impactsOf, type FieldWords } from '../../ranking/impact';

/**
 * A posting packs a term and how much it says about a document into one number: `term * 16 + title * 8 + level`.
 * Held in an array under a GIN index, it lets a question ask for "documents about which this word says much" first
 * and stop early, at three bytes of index per word and document.
 */
export const postingsPerTerm = 2 * impactLevels;

/** What a slot of a term stands for. */
export interface Slot {
  readonly slot: number;
  readonly impact: number;
  readonly inTitle: boolean;
}

/** The slots of every term, the most telling first. */
export const slotsByImpact: readonly Slot[] = Array.from({ length: postingsPerTerm }, (_, slot) => ({
  slot,
  impact: impactOf(slot % impactLevels),
  inTitle: slot >= impactLevels,
})).sort((one, other) => other.impact - one.impact || Number(other.inTitle) - Number(one.inTitle));

/** The postings of one document, ascending, one per term. */
export function postingsOf(words: FieldWords, identify: (word: string) => number | null): number[] {
  const postings: number[] = [];
  for (const [term, { level, inTitle }] of impactsOf(words, identify)) {
    postings.push(term * postingsPerTerm + (inTitle ? impactLevels : 0) + level);
  }
  return postings.sort((one, other) => one - other);
}

/** The term that a posting is about. */
export const termOf = (posting: number): number => Math.floor(posting / postingsPerTerm);
