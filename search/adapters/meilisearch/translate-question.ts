import type { MultiSearchQuery } from 'meilisearch';
import { pageOf, type FacetName, type SearchFilters, type SearchQuestion } from '../../engine';
import { filtersWithout } from '../../query/filters-without';
import { closeMark, keepable, openMark } from '../../text/marks';
import { wordsOf } from '../../text/words';
import { storedTag } from './stored-document';

/** The attribute that each facet counts. */
export const attributeOfFacet = {
  kind: 'kind',
  board: 'boardId',
  product: 'productId',
  tag: 'tags',
  solved: 'solved',
  stars: 'stars',
  proof: 'proof',
} as const satisfies Record<FacetName, string>;

/** What is read of a question at all; a parsed one is shorter. */
const maximumText = 512;
/** About as much as `text/excerpt.ts` shows. */
const excerptWords = 36;

export type Translated = Omit<MultiSearchQuery, 'indexUid'>;

/** The question whose answer is the page of hits. */
export function translateHits(question: SearchQuestion): Translated {
  const byDate = question.sort === 'newest' || queryText(question) === '';
  const isFolded = question.filters?.kinds === undefined;
  return {
    ...translateMatch(question),
    ...pageOf(question),
    ...(byDate && { sort: ['createdAt:desc'] }),
    ...(isFolded && { distinct: 'conversation' }),
    attributesToRetrieve: ['kind', 'subjectId', 'threadId'],
    attributesToHighlight: ['title', 'body'],
    attributesToCrop: [`body:${excerptWords}`],
    cropMarker: '…',
    highlightPreTag: openMark,
    highlightPostTag: closeMark,
    showRankingScore: true,
  };
}

/** The questions whose answers count facets: one for those without a filter of their own, one for each other. */
export function translateCounts(question: SearchQuestion): { facets: FacetName[]; query: Translated }[] {
  const facets = [...(question.facets ?? [])];
  const widened = facets.flatMap((facet) => {
    const filters = filtersWithout(question.filters ?? {}, facet);
    return filters ? [{ facets: [facet], query: countOf({ ...question, filters }, [facet]) }] : [];
  });
  const free = facets.filter((facet) => !widened.some((one) => one.facets.includes(facet)));
  return [...(free.length > 0 ? [{ facets: free, query: countOf(question, free) }] : []), ...widened];
}

function countOf(question: SearchQuestion, facets: readonly FacetName[]): Translated {
  return { ...translateMatch(question), limit: 0, facets: facets.map((facet) => attributeOfFacet[facet]) };
}

function translateMatch(question: SearchQuestion): Translated {
  return {
    q: queryText(question),
    filter: [audience(question.boards), ...conditions(question.filters ?? {})],
    // By date only what holds all words; otherwise common words are given up first.
    matchingStrategy: question.sort === 'newest' ? 'all' : 'frequency',
  };
}

/** Rights are part of every question: what may not be seen is neither found nor counted. */
function audience(boards: readonly number[]): string[] {
  const open = 'boardId IS NULL';
  return boards.length === 0 ? [open] : [open, `boardId IN [${boards.map(number).join(', ')}]`];
}

function conditions(filters: SearchFilters): string[] {
  const { kinds, boardIds, authorIds, productIds, tags, solved, stars, proofs } = filters;
  return [
    ...oneOf('kind', kinds?.map(quote)),
    ...oneOf('boardId', boardIds?.map(number)),
    ...oneOf('authorId', authorIds?.map(number)),
    ...oneOf('productId', productIds?.map(number)),
    ...oneOf('stars', stars?.map(number)),
    ...oneOf('proof', proofs?.map(quote)),
    ...(tags ?? []).map((tag) => `tags = ${quote(storedTag(tag))}`),
    ...(solved === undefined ? [] : [`solved = ${String(solved)}`]),
  ];
}

function oneOf(attribute: string, values: readonly string[] | undefined): string[] {
  return values ? [`${attribute} IN [${values.join(', ')}]`] : [];
}

const number = (value: number): string => String(Number.isSafeInteger(value) ? value : -1);

// SECURITY: the one place where a text becomes part of a filter; both signs that could end it are escaped.
const quote = (text: string): string => `"${keepable(text).replace(/[\\"]/g, '\\$&')}"`;

/** Words as typed, without what Meilisearch would take for an operator, then phrases and unwanted words as operators. */
function queryText({ text, phrases = [], without = [] }: SearchQuestion): string {
  const free = plain(text.slice(0, maximumText));
  return [
    ...phrases.filter(hasWords).map((phrase) => `"${plain(phrase)}"`),
    ...(hasWords(free) ? [free] : []),
    ...without.filter(hasWords).map((unwanted) => `-"${plain(unwanted)}"`),
  ].join(' ');
}

const plain = (text: string): string =>
  keepable(text)
    .replace(/"/g, ' ')
    .replace(/(^|\s)-+/g, '$1')
    .trim();

const hasWords = (text: string): boolean => wordsOf(text).length > 0;

/** Whether a question asks for signs that no document can be found by. */
export function asksForNothing(question: SearchQuestion): boolean {
  const asked = [question.text, ...(question.phrases ?? [])].join('');
  return asked.trim() !== '' && !hasWords(asked);
}
