import type { Db } from '../../db/client';
import type {
  DocumentId,
  DocumentVersion,
  FacetName,
  SearchAnswer,
  SearchDocument,
  SearchIndex,
  SearchFilters,
  SearchHit,
  SearchQuestion,
} from '../engine';
import { filtersWithout } from '../query/filters-without';
import { chooseAlternatives, type QuestionWord } from '../ranking/alternatives';
import { excerptOf, markWords, type IsWanted } from '../text/excerpt';
import { wordsOf } from '../text/words';
import { lookUpWords } from './postgres/look-up-words';
import { matchDocuments, type MatchedDocument } from './postgres/match-documents';
import { removeDocuments, upsertDocuments } from './postgres/write-documents';

/** More words say no more about what is meant, and each costs a look-up. */
const maximumWords = 16;
/** What is read of a question at all; a parsed one is shorter. */
const maximumText = 2_000;
const versionPage = 5_000;

/**
 * Search inside the community's own PostgreSQL: always there, always up to date, and good enough to be the only one.
 *
 * Any word may match; rare words, words in titles and complete matches come first; mistyped and half-typed words are
 * corrected from the vocabulary. Time is bounded by reading each word's most telling documents first.
 */
export class PostgresEngine implements SearchIndex {
  constructor(private readonly db: Db) {}

  async search(question: SearchQuestion): Promise<SearchAnswer> {
    const text = questionText(question);
    const asked = [...new Set(foldedWords(text))].slice(0, maximumWords);
    // Signs alone (":-)") ask for something, but for nothing that could be found.
    if (asked.length === 0 && text.trim() !== '') return nothing;
    const { words, allDocuments } = await lookUpWords(this.db, asked, question.text !== '');
    const understood = words.map((word) => chooseAlternatives(word, allDocuments));
    const known = withoutRepetition(understood.filter((word) => word.alternatives.length > 0));
    if (understood.length > 0 && known.length === 0) return nothing;

    // Words that say nothing by themselves ("the who") are still a title that somebody remembers.
    const literal = asked.length > 0 && words.length === 0 ? [question.text] : [];
    const narrowed = { ...question, phrases: [...(question.phrases ?? []), ...literal] };
    const [matches, ...recounts] = await Promise.all(
      questionsFor(narrowed).map((one) => matchDocuments(this.db, one, known)),
    );
    if (!matches) return nothing;
    const isWanted = await this.wantedForms(known, asked);
    return {
      hits: matches.documents.map((document) => hitFrom(document, isWanted)),
      total: matches.total,
      facets: Object.assign(
        {},
        matches.facets,
        ...recounts.map(({ facets }) => facets),
      ) as SearchAnswer['facets'],
      reduced: false,
    };
  }

  upsert(documents: readonly SearchDocument[]): Promise<void> {
    return upsertDocuments(this.db, documents);
  }

  remove(ids: readonly DocumentId[]): Promise<void> {
    return removeDocuments(this.db, ids);
  }

  async *versions(): AsyncIterable<readonly DocumentVersion[]> {
    let after = 0;
    for (;;) {
      const rows = await this.db.sql<{ key: number; id: string; version: string }[]>`
        select d.id as key, d.kind || '_' || d.subject_id as id, d.version
        from search_documents as d where d.id > ${after} order by d.id limit ${versionPage}`;
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map(({ id, version }) => ({ id, version }));
      after = last.key;
    }
  }

  /** Every written form of the words that counted as found, to be marked in what is shown. */
  private async wantedForms(words: readonly QuestionWord[], asked: readonly string[]): Promise<IsWanted> {
    const terms = words.flatMap((word) => word.alternatives.map(({ term }) => term));
    const rows = await this.db.sql<{ word: string }[]>`
      select word from search_words where term_id = any(${terms}::int[])`;
    const forms = new Set([...asked, ...rows.map(({ word }) => word)]);
    return (word) => forms.has(word);
  }
}

const nothing: SearchAnswer = { hits: [], total: 0, facets: {}, reduced: false };

const foldedWords = (text: string): string[] =>
  wordsOf(text.slice(0, maximumText)).map((word) => word.folded);

/** Phrases are found by their words, then kept or dropped as a whole. */
function questionText({ text, phrases = [] }: SearchQuestion): string {
  return [...phrases, text].join(' ');
}

/** "Travel travelling" asks for one thing, once. */
function withoutRepetition(words: readonly QuestionWord[]): QuestionWord[] {
  const seen = new Set<number>();
  return words.filter(({ alternatives }) => {
    const term = alternatives[0]?.term ?? 0;
    return !seen.has(term) && seen.add(term);
  });
}

/** The question itself, and for each facet that a filter narrows the same question without that filter. */
function questionsFor(question: SearchQuestion): SearchQuestion[] {
  const filters: SearchFilters = question.filters ?? {};
  const facets = question.facets ?? [];
  const widened = facets.flatMap((facet) => {
    const others = filtersWithout(filters, facet);
    return others ? [{ facet, others }] : [];
  });
  const isWidened = (facet: FacetName) => widened.some((one) => one.facet === facet);
  return [
    { ...question, facets: facets.filter((facet) => !isWidened(facet)) },
    ...widened.map(({ facet, others }) => ({
      ...question,
      filters: others,
      facets: [facet],
      offset: 0,
      limit: 0,
    })),
  ];
}

function hitFrom(document: MatchedDocument, isWanted: IsWanted): SearchHit {
  const { kind, subjectId, score } = document;
  const own = excerptOf(document.body, isWanted);
  const fromReply = document.replyBody === null ? null : excerptOf(document.replyBody, isWanted);
  const replyIsBetter = fromReply !== null && fromReply.found > own.found;
  return {
    kind,
    subjectId,
    score,
    title: markWords(document.title, isWanted),
    excerpt: replyIsBetter ? fromReply.text : own.text,
    replyId: replyIsBetter ? document.replyId : null,
  };
}
