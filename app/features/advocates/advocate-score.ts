import { formatUnits, unitsNeeded } from '#app/lib/units';
import { POINT, termOf, terms, WINDOW_DAYS, worthAt, type Term, type TermKey } from './advocate-terms';

/** Terms of one person in thousandths. A term that is zero may be left out, as the database does. */
export type TermValues = Readonly<Partial<Record<TermKey, number>>>;

/** One line of evidence: what it is, when it was, and what it adds to its term. */
export interface ScoreItem {
  readonly term: TermKey;
  readonly itemKind: string;
  readonly itemId: string;
  /** The day (UTC) that counts, as YYYY-MM-DD. */
  readonly day: string;
  /** 2 when it counts in full, 1 when for half (one vote of the two that say "this helped"). */
  readonly halves: number;
  readonly value: number;
}

/** The sum of the terms: the score, exactly. */
export function addUp(values: TermValues): number {
  return terms.reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
}

/** The terms that a list of items makes. */
export function termsOfItems(items: readonly ScoreItem[]): TermValues {
  const values: Partial<Record<TermKey, number>> = {};
  for (const { term, value } of items) values[term] = (values[term] ?? 0) + value;
  return values;
}

/** What changes from one set of terms to another: the terms that differ, and by how much. */
export function termDifferences(before: TermValues, after: TermValues): TermValues {
  const differences: Partial<Record<TermKey, number>> = {};
  for (const { key } of terms) {
    const difference = (after[key] ?? 0) - (before[key] ?? 0);
    if (difference !== 0) differences[key] = difference;
  }
  return differences;
}

export interface Shortfall {
  readonly term: Term;
  readonly value: number;
  /** The most that anybody can have in this term; zero for terms that count against. */
  readonly most: number;
  readonly missing: number;
  readonly sentence: string;
}

/** Why a score is not higher: for each term what it lacks, the largest gap first. */
export function whyNotHigher(values: TermValues): Shortfall[] {
  return terms
    .map((term) => {
      const value = values[term.key] ?? 0;
      const most = mostOf(term.key);
      return { term, value, most, missing: most - value, sentence: shortfallSentence(term, value) };
    })
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing);
}

/** The most that a term can be: an item in full for each day, week or place that may count. */
export function mostOf(key: TermKey): number {
  const term = termOf(key);
  if (term.points < 0) return 0;
  if (term.per === 'member') return worthAt(term, 1);
  if (term.atMost !== undefined) return term.atMost * worthAt(term, 1);
  const step = term.per === 'week' ? 7 : 1;
  let most = 0;
  for (let age = 1; age <= WINDOW_DAYS; age += step) most += worthAt(term, age);
  return most;
}

function shortfallSentence(term: Term, value: number): string {
  if (term.points < 0) return `Takes away ${inPoints(-value)} and fades with time.`;
  const adds = term.per === 'member' ? worthAt(term, 1) - value : worthAt(term, 1);
  const more = `${term.more} adds at most ${inPoints(adds)}.`;
  return value === 0 ? `${term.whenNone} ${more}` : more;
}

function inPoints(thousandths: number): string {
  return `${formatUnits(thousandths, POINT, unitsNeeded(thousandths, POINT))} points`;
}
