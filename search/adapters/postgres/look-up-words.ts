import type { Db } from '../../../db/client';
import { allowedMistakes, type KnownWord, type LookedUpWord } from '../../ranking/alternatives';

export interface LookedUpQuestion {
  /** In the order asked, without the words that say nothing. */
  readonly words: readonly LookedUpWord[];
  readonly allDocuments: number;
}

/**
 * A word that this share of all documents has is not questioned; a rarer one may be a mistake that others made
 * before.
 */
const surelyMeant = 1 / 2_000;
const surelyMeantAtLeast = 5;

/** Guessing costs about a millisecond a word; a question with more unknown words than this is not a question. */
const maximumGuesses = 6;
const maximumCandidates = 200;

/** Words compared by code point begin with `word` exactly when they lie between it and `word` + this. */
const lastLetter = '\u{10ffff}';
const maximumBeginnings = 3_000;
const maximumCompletions = 30;

/**
 * Asks the vocabulary about the words of a question in one round trip: each word itself, those that a mistake may
 * have turned into it, and, for the last word, those that begin with it.
 */
export async function lookUpWords(
  db: Db,
  words: readonly string[],
  completeLast: boolean,
): Promise<LookedUpQuestion> {
  const mistakes = words.map((word) => allowedMistakes(word.length));
  const rows = await db.sql<Row[]>`
    with asked as materialized (
      select asked.word, asked.mistakes, asked.position, (ts_lexize('english_stem', asked.word))[1] as stem
      from unnest(${words as string[]}::text[], ${mistakes}::int[]) with ordinality as asked (word, mistakes, position)
    ), exact as materialized (
      select asked.*, term.id as term, coalesce(term.documents, 0) as documents
      from asked left join search_terms as term using (stem)
      where stem is not null
    ), total as materialized (
      select coalesce((select documents from search_terms where stem = ''), 0) as documents
    ), doubtful as materialized (
      select exact.* from exact, total
      where mistakes > 0 and exact.documents <= greatest(${surelyMeantAtLeast}, total.documents * ${surelyMeant}::float8)
      order by exact.documents limit ${maximumGuesses}
    )
    select 'total' as relation, 0 as position, '' as asked, '' as word, 0 as term, documents from total
    union all
    select 'exact', position, word, word, term, documents from exact
    union all
    select 'similar', doubtful.position, doubtful.word, near.word, near.term_id, term.documents
    from doubtful cross join lateral (
      select word, term_id from search_words
      where left(word, 1) = any(array[left(doubtful.word, 1), substr(doubtful.word, 2, 1)])
        and length(word) between length(doubtful.word) - mistakes and length(doubtful.word) + mistakes
        and term_id is not null and word <> doubtful.word
        and levenshtein_less_equal(doubtful.word, word, mistakes + 1) <= mistakes + 1
      limit ${maximumCandidates}
    ) as near join search_terms as term on term.id = near.term_id and term.documents > 0
    union all
    (select 'begun', exact.position, exact.word, near.word, near.term_id, term.documents
    from exact cross join lateral (
      select word, term_id from search_words
      where word > exact.word and word < exact.word || ${lastLetter} and term_id is not null
      limit ${maximumBeginnings}
    ) as near join search_terms as term on term.id = near.term_id and term.documents > 0
    where ${completeLast} and exact.position = ${words.length} and length(exact.word) >= 2
    order by term.documents desc limit ${maximumCompletions})`;
  return assemble(rows);
}

interface Row {
  relation: 'total' | 'exact' | 'similar' | 'begun';
  position: number;
  asked: string;
  word: string;
  term: number | null;
  documents: number;
}

function assemble(rows: readonly Row[]): LookedUpQuestion {
  const words = rows
    .filter((row) => row.relation === 'exact')
    .sort((one, other) => one.position - other.position)
    .map(({ asked, position, term, documents }): LookedUpWord => ({
      word: asked,
      exact: term !== null && documents > 0 ? { term, documents } : null,
      similar: knownWords(rows, 'similar', position),
      begun: knownWords(rows, 'begun', position),
    }));
  return { words, allDocuments: rows.find((row) => row.relation === 'total')?.documents ?? 0 };
}

function knownWords(rows: readonly Row[], relation: Row['relation'], position: number): KnownWord[] {
  return rows.flatMap(({ word, term, documents, ...row }) =>
    row.relation === relation && row.position === position && term !== null
      ? [{ word, term, documents }]
      : [],
  );
}
