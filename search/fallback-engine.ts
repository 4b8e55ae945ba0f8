import type { Db } from '../db/client';
import { CircuitBreaker } from './circuit-breaker';
import type { SearchAnswer, SearchEngine, SearchQuestion } from './engine';
import { isBehind } from './indexing/pending';
import { retellHits } from './retell-hits';

export interface FallbackParts {
  readonly db: Db;
  /** Asked first. It may be away, slow or behind. */
  readonly remote: SearchEngine;
  /** Answers whenever the other one should not. */
  readonly local: SearchEngine;
  /** Hears why the remote engine was left, once until it answers again. */
  readonly onTrouble?: (reason: unknown) => void;
}

/**
 * Search that never fails because a server is away: it asks the remote engine and, when that is away, slow, incomplete
 * or behind, the local one. An answer says which it was (`reduced`), so that the page can say so too.
 */
export class FallbackEngine implements SearchEngine {
  private readonly breaker = new CircuitBreaker();

  constructor(private readonly parts: FallbackParts) {}

  async search(question: SearchQuestion): Promise<SearchAnswer> {
    const { db, local } = this.parts;
    const answer = (await isBehind(db)) ? null : await this.askRemote(question);
    if (!answer) return { ...(await local.search(question)), reduced: true };
    return { ...answer, hits: await retellHits(db, answer.hits, question.boards) };
  }

  private async askRemote(question: SearchQuestion): Promise<SearchAnswer | null> {
    if (!this.breaker.mayAsk(Date.now())) return null;
    try {
      const answer = await this.parts.remote.search(question);
      this.breaker.succeeded();
      return answer;
    } catch (reason) {
      if (this.breaker.failed(Date.now())) this.parts.onTrouble?.(reason);
      return null;
    }
  }
}
