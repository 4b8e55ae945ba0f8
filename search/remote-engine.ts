import type { IndexChange, Refusal } from './adapters/meilisearch/write-index';
import type { SearchIndex } from './engine';

/**
 * An engine outside of the database: it may be away, it hears of changes later, and it is rebuilt beside itself.
 *
 * Besides the index that answers there may be one that is being built. The one that answers exists exactly when it
 * was complete once; whoever asks before that is refused.
 */
export interface RemoteEngine extends SearchIndex {
  /** Rejects unless the server answers soon; nothing else is promised. */
  checkHealth(): Promise<void>;
  hasIndex(): Promise<boolean>;
  /** Begins an empty index beside the one that answers, in place of one that was left unfinished. */
  beginNext(): Promise<void>;
  /** Resolves when the change can be found; answers the documents that the engine will never take as they are. */
  write(target: Target, change: IndexChange): Promise<Refusal[]>;
  /** Lets the finished index answer from now on, in one step, and drops the other and those of earlier versions. */
  promoteNext(): Promise<void>;
}

/** The index that answers, or the one that is being built beside it. */
export type Target = 'answering' | 'next';
