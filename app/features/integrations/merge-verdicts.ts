import type { ReviewRow } from './import-rows';

/** What a person said about a product at one time. */
export interface Verdict {
  ref: string;
  productId: number;
  authorId: number | null;
  stars: number;
  title: string;
  body: string;
  pros: string;
  cons: string;
  ratings: ReviewRow['ratings'];
  incentive: ReviewRow['incentive'];
  relation: ReviewRow['relation'];
  tool: string | null;
  helpful: number;
  at: string;
}

export interface MergedVerdicts {
  /** To be written as reviews: the latest of each pair, with the date of the first. */
  reviews: Array<Verdict & { firstAt: string; isNew: boolean }>;
  /** Earlier words of the same people about the same products. */
  history: Verdict[];
}

/**
 * Makes one review of what one person said about one product, together with the one that stands there already. Words
 * without an author cannot be told apart and stay reviews of their own. Pure.
 */
export function mergeVerdicts(fresh: readonly Verdict[], standing: readonly Verdict[]): MergedVerdicts {
  const pairs = new Map<string, { stood: Verdict | null; said: Verdict[] }>();
  const merged: MergedVerdicts = { reviews: [], history: [] };
  for (const verdict of standing) pairs.set(pairOf(verdict), { stood: verdict, said: [verdict] });
  for (const verdict of fresh) {
    if (verdict.authorId === null) {
      merged.reviews.push({ ...verdict, firstAt: verdict.at, isNew: true });
      continue;
    }
    const pair = pairs.get(pairOf(verdict)) ?? { stood: null, said: [] };
    pair.said.push(verdict);
    pairs.set(pairOf(verdict), pair);
  }
  for (const { stood, said } of pairs.values()) {
    const inOrder = [...said].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const [first, latest] = [inOrder[0], inOrder.at(-1)];
    if (!first || !latest || (stood && said.length === 1)) continue;
    merged.reviews.push({ ...latest, firstAt: first.at, isNew: stood === null });
    merged.history.push(...inOrder.slice(0, -1));
  }
  return merged;
}

const pairOf = ({ productId, authorId }: Verdict) => `${productId} ${authorId}`;
