import type { Settings } from 'meilisearch';
import { maximumResults } from '../../engine';

/**
 * How an index is made, set before its first document: most of these would otherwise reindex everything.
 * Raise `settingsVersion` with any change; the index carries it in its name and is then built anew.
 */
export const settingsVersion = 1;

export const indexSettings = {
  // In this order a match in the title counts before one in the text, and that before one in the replies.
  searchableAttributes: ['title', 'tags', 'body', 'context'],
  displayedAttributes: ['*'],
  filterableAttributes: [
    'kind',
    'boardId',
    'threadId',
    'authorId',
    'productId',
    'tags',
    'solved',
    'stars',
    'proof',
    'conversation',
  ],
  sortableAttributes: ['createdAt'],
  // Sorting comes first because it is asked for by date alone; without that wish the rule does nothing. Where words
  // stand counts before how near they are to each other: whoever types two words of a title means that title.
  rankingRules: [
    'sort',
    'words',
    'typo',
    'attributeRank',
    'exactness',
    'proximity',
    'wordPosition',
    'accepted:desc',
    'votes:desc',
  ],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
  pagination: { maxTotalHits: maximumResults },
  faceting: { maxValuesPerFacet: 100 },
  // Nobody searches among the values of a facet; keeping them ready would slow every write.
  facetSearch: false,
} satisfies Settings;
