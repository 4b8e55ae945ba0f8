import { wordsOf } from '../text/words';

/** The parts of a document that are searched. */
export const searchedFields = ['title', 'tags', 'body', 'context'] as const;
export type SearchedField = (typeof searchedFields)[number];

/** The folded words of each part, in order. */
export type FieldWords = Readonly<Record<SearchedField, readonly string[]>>;

/** Cuts the searched parts of a document into words. */
export function fieldWords(document: {
  readonly title: string;
  readonly tags: readonly string[];
  readonly body: string;
  readonly context: string;
}): FieldWords {
  const foldedWords = (text: string) => wordsOf(text).map((word) => word.folded);
  return {
    title: foldedWords(document.title),
    tags: foldedWords(document.tags.join('\n')),
    body: foldedWords(document.body),
    context: foldedWords(document.context),
  };
}

interface FieldWeight {
  /** How much one occurrence here counts beside one in the body. */
  readonly weight: number;
  /** The length in words that is neither rewarded nor punished. */
  readonly usualLength: number;
  /** 0: length does not matter; 1: twice as long counts half. */
  readonly lengthPenalty: number;
}

/**
 * Fixed numbers rather than averages of the community at hand: an index row depends on its document alone, so it
 * can be written, compared and rebuilt without a look at the others. A title says what a thing is about; replies
 * wander, and long threads would drown short ones without a low weight and a strong penalty.
 */
const fieldWeights = {
  title: { weight: 3, usualLength: 8, lengthPenalty: 0.5 },
  tags: { weight: 1.5, usualLength: 3, lengthPenalty: 0.3 },
  body: { weight: 1, usualLength: 80, lengthPenalty: 0.7 },
  context: { weight: 0.4, usualLength: 200, lengthPenalty: 0.8 },
} satisfies Record<SearchedField, FieldWeight>;

/** Where repeating a word stops helping: this weighted frequency is worth half of the most that a word can give. */
const saturation = 1.5;

/** As a share of the usual length: being shorter than this is no further merit, or "me too" would win. */
const shortest = 0.5;

/** How finely an impact is kept: as one of this many levels, so that an index can hold it beside the word. */
export const impactLevels = 8;

/** What a level is worth, between 0 and 1: the middle of what it stands for. */
export const impactOf = (level: number): number => (level + 0.5) / impactLevels;

/** How much a word says about a document. */
export interface Impact {
  readonly level: number;
  readonly inTitle: boolean;
}

/**
 * How much each word says about a document: BM25's saturated, length-normalised frequency over weighted fields,
 * without the rarity of the word, which changes with every other document and is therefore applied by the question.
 * `identify` may join words (by their stem) and returns null for words that say nothing.
 */
export function impactsOf<Term>(
  words: FieldWords,
  identify: (word: string) => Term | null,
): Map<Term, Impact> {
  const frequencies = new Map<Term, number>();
  const inTitle = new Set<Term>();
  for (const field of searchedFields) {
    const { weight, usualLength, lengthPenalty } = fieldWeights[field];
    const length = Math.max(words[field].length / usualLength, shortest);
    const norm = 1 - lengthPenalty + lengthPenalty * length;
    for (const word of words[field]) {
      const term = identify(word);
      if (term === null) continue;
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight / norm);
      if (field === 'title') inTitle.add(term);
    }
  }
  const impacts = new Map<Term, Impact>();
  for (const [term, frequency] of frequencies) {
    const level = Math.floor((impactLevels * frequency) / (frequency + saturation));
    impacts.set(term, { level, inTitle: inTitle.has(term) });
  }
  return impacts;
}
