import { proofLevels, type Proof } from './proof';

/** In which order a product's reviews stand: most helpful, newest, or the fewest stars first. */
export const reviewSorts = ['helpful', 'newest', 'critical'] as const;
export type ReviewSort = (typeof reviewSorts)[number];

/** What a reader may want to see alone, beside a proof: what was paid for, what insiders wrote, what has photos. */
export const reviewMarks = ['rewarded', 'insiders', 'photos'] as const;
export type ReviewMark = (typeof reviewMarks)[number];

/** Which reviews a page shows, as its address says. */
export interface ReviewFilter {
  sort: ReviewSort;
  stars: number | null;
  /** `proven`: what counts in the second average. */
  proof: Proof | 'proven' | null;
  mark: ReviewMark | null;
  /** Those that stand at a place on the scale of an attribute. */
  rated: { attribute: string; value: number } | null;
  /** Words to be found in them; then they stand in the order of the search. */
  words: string;
}

const maxWords = 200;

/** Reads the filter out of an address. Unknown values mean the plain list. */
export function readReviewFilter(query: URLSearchParams): ReviewFilter {
  const stars = /^[1-5]$/.test(query.get('stars') ?? '') ? Number(query.get('stars')) : null;
  const proof = query.get('proof');
  return {
    sort: reviewSorts.find((sort) => sort === query.get('sort')) ?? 'helpful',
    stars,
    proof: proof === 'proven' ? proof : (proofLevels.find((level) => level === proof) ?? null),
    mark: reviewMarks.find((mark) => mark === query.get('only')) ?? null,
    rated: readRated(query.get('rated')),
    words: (query.get('q') ?? '').trim().slice(0, maxWords),
  };
}

/** `3k2h5v8x1q0z.4` as an address says it; null for anything else. */
export function readRated(text: string | null): ReviewFilter['rated'] {
  const [, attribute, value] = /^([a-z0-9]{12})\.([1-5])$/.exec(text ?? '') ?? [];
  return attribute ? { attribute, value: Number(value) } : null;
}

/** The filter as the parameters of an address; what is as it comes is left out. */
export function writeReviewFilter(filter: ReviewFilter): Record<string, string | undefined> {
  return {
    q: filter.words || undefined,
    stars: filter.stars === null ? undefined : String(filter.stars),
    proof: filter.proof ?? undefined,
    only: filter.mark ?? undefined,
    rated: filter.rated ? `${filter.rated.attribute}.${filter.rated.value}` : undefined,
    sort: filter.sort === 'helpful' ? undefined : filter.sort,
  };
}

/** Whether anything is left out of the list. */
export function isNarrowed({ stars, proof, mark, rated, words }: ReviewFilter): boolean {
  return stars !== null || proof !== null || mark !== null || rated !== null || words !== '';
}
