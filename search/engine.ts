/** What can be found. Each kind is loaded and shaped by `documents/<kind>.ts`. */
export const documentKinds = ['thread', 'reply', 'review', 'testimonial', 'product', 'member'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** `thread_17`: the same in every engine, and allowed as an id by all of them. */
export type DocumentId = `${DocumentKind}_${number}`;

export const documentId = (kind: DocumentKind, subjectId: number): DocumentId => `${kind}_${subjectId}`;

/**
 * One thing that can be found, as plain data.
 *
 * `boardId` is its audience: the board whose readers may find it, or null for what everybody may read. It holds an
 * id, not a rule, so that a change of a board's visibility takes effect without touching any document.
 */
export interface SearchDocument {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly subjectId: number;
  readonly boardId: number | null;
  /** The thread that a thread or reply belongs to: without a filter by kind they are one hit. */
  readonly threadId: number | null;
  readonly authorId: number | null;
  readonly productId: number | null;
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  /** Words around it, such as the replies below a thread: they help to find it, weigh little and are never shown. */
  readonly context: string;
  readonly tags: readonly string[];
  readonly solved: boolean | null;
  readonly stars: number | null;
  readonly proof: string | null;
  /** How many people said that it helped. */
  readonly votes: number;
  readonly accepted: boolean;
  /** Seconds since 1970. */
  readonly createdAt: number;
  /** A digest of everything above: equal digests, equal documents. */
  readonly version: string;
}

export interface SearchFilters {
  readonly kinds?: readonly DocumentKind[];
  readonly boardIds?: readonly number[];
  readonly authorIds?: readonly number[];
  readonly productIds?: readonly number[];
  /** Each of them must be there. */
  readonly tags?: readonly string[];
  readonly solved?: boolean;
  readonly stars?: readonly number[];
  readonly proofs?: readonly string[];
}

/** What may be counted beside the hits. */
export const facetNames = ['kind', 'board', 'product', 'tag', 'solved', 'stars', 'proof'] as const;
export type FacetName = (typeof facetNames)[number];

export interface SearchQuestion {
  /** Free words; any of them may match, rare ones count more. Empty text lists what passes the filters, newest first. */
  readonly text: string;
  /** Word sequences that must stand there exactly (but for case and accents). */
  readonly phrases?: readonly string[];
  /** Words that must not stand there. */
  readonly without?: readonly string[];
  readonly filters?: SearchFilters;
  /** The boards that the asker may read. Nothing else of any board is found or counted. */
  readonly boards: readonly number[];
  /** `newest` lists only what holds all the words, since by date one chance word is no reason to be first. */
  readonly sort?: 'relevance' | 'newest';
  readonly offset?: number;
  readonly limit?: number;
  readonly facets?: readonly FacetName[];
}

export interface SearchHit {
  readonly kind: DocumentKind;
  readonly subjectId: number;
  /** Comparable within one answer only. */
  readonly score: number;
  /** Text with private markers around what matched; see `text/marks.ts`. */
  readonly title: string;
  readonly excerpt: string;
  /** For a thread: its reply that answers the question best, when a reply is why the thread was found. */
  readonly replyId: number | null;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Hits in all, `maximumResults` at most. */
  readonly total: number;
  /** How many documents carry each value. A facet's own filter is left out, so that its other values stay countable. */
  readonly facets: Readonly<Partial<Record<FacetName, Readonly<Record<string, number>>>>>;
  /** True when the engine that should have answered was away and another one did. */
  readonly reduced: boolean;
}

/** A document's name and digest: enough to compare an index with the database. */
export interface DocumentVersion {
  readonly id: string;
  readonly version: string;
}

/** No engine looks further than this: whoever needs the 1,001st hit needs better words. */
export const maximumResults = 1_000;
const defaultPageSize = 20;
const maximumPageSize = 100;

/** The page a question asks for, within what any engine gives; nonsense becomes the first page. */
export function pageOf({ offset, limit }: Pick<SearchQuestion, 'offset' | 'limit'>): {
  offset: number;
  limit: number;
} {
  const start = within(offset ?? 0, { least: 0, most: maximumResults });
  const room = Math.min(maximumPageSize, maximumResults - start);
  return { offset: start, limit: within(limit ?? defaultPageSize, { least: 0, most: room }) };
}

function within(value: number, { least, most }: { least: number; most: number }): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.floor(value))) : least;
}

/** Whoever answers questions. */
export interface SearchEngine {
  search(question: SearchQuestion): Promise<SearchAnswer>;
}

/**
 * One place that keeps plain documents and answers questions over them. Both adapters pass one contract suite
 * (`tests/integration/search/contract.ts`); what they may differ in is ranking.
 */
export interface SearchIndex extends SearchEngine {
  /** Resolves when the documents can be found; a document with the same id is replaced whole. */
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  /** Resolves when they can no longer be found; unknown ids are fine. */
  remove(ids: readonly DocumentId[]): Promise<void>;
  /** Every document's id and version, in pages, in no promised order. */
  versions(): AsyncIterable<readonly DocumentVersion[]>;
}
