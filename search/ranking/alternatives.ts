import { editDistance } from '../text/edit-distance';

/** A word of the vocabulary with the number of documents that hold its term. */
export interface KnownWord {
  readonly word: string;
  readonly term: number;
  readonly documents: number;
}

/** What the vocabulary says about one word of a question. */
export interface LookedUpWord {
  readonly word: string;
  /** The very word or another form of it; null when no document has it. */
  readonly exact: { readonly term: number; readonly documents: number } | null;
  /** Words of about the same letters, to be judged by distance here. */
  readonly similar: readonly KnownWord[];
  /** Words that begin with it, for the word that is still being typed. */
  readonly begun: readonly KnownWord[];
}

/** One word of a question with all that counts as finding it. */
export interface QuestionWord {
  readonly word: string;
  /** How much finding it says: the rarer, the more. */
  readonly rarity: number;
  /** Weight 1 is the word itself; the best alternative that a document has counts. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly term: number;
  /** In how many documents there is something to find. */
  readonly documents: number;
  readonly weight: number;
}

/** Words shorter than this are too close to each other for guessing; longer than that allow two mistakes. */
const oneMistakeFrom = 4;
const twoMistakesFrom = 8;

/** How much a corrected or completed word counts beside the word itself. */
const weights = { oneMistake: 0.8, twoMistakes: 0.6, begun: 0.4 };

/** When the word as written is known, a correction is only a doubt: it counts a quarter, if it is much more usual. */
const doubt = { weight: 0.25, timesAsUsual: 10 };
const maximumCorrections = 4;
const maximumCompletions = 4;

/** How many mistakes may hide in a word of this length. */
export function allowedMistakes(length: number): number {
  if (length >= twoMistakesFrom) return 2;
  return length >= oneMistakeFrom ? 1 : 0;
}

/** BM25's inverse document frequency, never negative. */
export function rarityOf(documents: number, allDocuments: number): number {
  const all = Math.max(allDocuments, documents);
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
}

/** Chooses what counts as finding a word; without alternatives when nothing in the vocabulary comes near. */
export function chooseAlternatives(found: LookedUpWord, allDocuments: number): QuestionWord {
  const { word, exact } = found;
  const chosen = new Map<number, Alternative>();
  const offer = ({ term, documents }: Omit<Alternative, 'weight'>, weight: number) => {
    if (weight > (chosen.get(term)?.weight ?? 0)) chosen.set(term, { term, documents, weight });
  };
  if (exact) offer(exact, 1);

  const completions = bestOf(
    found.begun.filter((known) => known.term !== exact?.term),
    maximumCompletions,
  );
  for (const known of completions) offer(known, weights.begun * (exact ? 0.5 : 1));

  const corrections = correctionsOf(found);
  for (const correction of corrections) offer(correction, correction.weight);

  const usual = exact?.documents ?? usualDocuments(corrections, completions);
  return { word, rarity: rarityOf(usual, allDocuments), alternatives: [...chosen.values()] };
}

interface Correction extends KnownWord {
  readonly mistakes: number;
  readonly weight: number;
}

function correctionsOf({ word, exact, similar }: LookedUpWord): Correction[] {
  const limit = allowedMistakes(word.length);
  const nearest = new Map<number, Correction>();
  for (const known of similar) {
    if (known.term === exact?.term) continue;
    if (exact && known.documents < exact.documents * doubt.timesAsUsual) continue;
    const mistakes = editDistance(word, known.word, limit);
    if (mistakes > limit || mistakes >= (nearest.get(known.term)?.mistakes ?? Infinity)) continue;
    const weight = (mistakes === 1 ? weights.oneMistake : weights.twoMistakes) * (exact ? doubt.weight : 1);
    nearest.set(known.term, { ...known, mistakes, weight });
  }
  const worth = (correction: Correction) => correction.weight * Math.log(1 + correction.documents);
  return [...nearest.values()].sort((one, other) => worth(other) - worth(one)).slice(0, maximumCorrections);
}

/** A mistyped word is as rare as the most usual of the words it most likely meant, not as rare as the mistake. */
function usualDocuments(corrections: readonly Correction[], completions: readonly KnownWord[]): number {
  const fewest = Math.min(...corrections.map((correction) => correction.mistakes));
  const likely: readonly KnownWord[] =
    corrections.length > 0 ? corrections.filter((correction) => correction.mistakes === fewest) : completions;
  return Math.max(1, ...likely.map((known) => known.documents));
}

function bestOf(words: readonly KnownWord[], count: number): KnownWord[] {
  const byTerm = new Map<number, KnownWord>();
  for (const known of words) if (!byTerm.has(known.term)) byTerm.set(known.term, known);
  return [...byTerm.values()].sort((one, other) => other.documents - one.documents).slice(0, count);
}
