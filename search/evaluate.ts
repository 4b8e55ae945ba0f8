import type { SearchEngine } from './engine';

/** A line of a query file: what is asked, and from which document, so that it is not its own answer. */
export interface JudgedQuery {
  readonly queryId: string;
  readonly text: string;
  readonly excludeId?: string | number;
}

/** A line of a run file, as judges of search engines read it: document ids, best first. */
export interface JudgedAnswer {
  readonly queryId: string;
  readonly results: readonly (string | number)[];
}

export interface AnswerOptions {
  /** The boards whose threads are asked for. */
  readonly boards: readonly number[];
  readonly limit: number;
  /** Names a found thread as the query file names it; null when the file does not know it. */
  readonly nameOf: (threadId: number) => string | number | null;
}

/** Asks the product's own search every question of a file, as a reader would, and yields the threads it found. */
export async function* answerQueries(
  engine: SearchEngine,
  queries: Iterable<JudgedQuery>,
  { boards, limit, nameOf }: AnswerOptions,
): AsyncIterable<JudgedAnswer> {
  for (const { queryId, text, excludeId } of queries) {
    // One more than asked for, because the asking thread itself is not an answer.
    const { hits } = await engine.search({ text, boards, limit: limit + 1 });
    const names = hits.flatMap((hit) => (hit.kind === 'thread' ? [nameOf(hit.subjectId)] : []));
    const results = names
      .filter((name) => name !== null)
      .filter((name) => String(name) !== String(excludeId));
    yield { queryId, results: results.slice(0, limit) };
  }
}
