import type { Db } from '../db/client';
import { MeilisearchEngine, type MeilisearchOptions } from './adapters/meilisearch';
import { PostgresEngine } from './adapters/postgres';
import type { SearchEngine } from './engine';
import { FallbackEngine } from './fallback-engine';
import type { RemoteEngine } from './remote-engine';

export interface Search {
  /** Answers readers. */
  readonly engine: SearchEngine;
  /** The engine outside that is told of every change; null when PostgreSQL is alone. */
  readonly remote: RemoteEngine | null;
}

export interface SearchOptions {
  /** Where a Meilisearch server is; null lets PostgreSQL answer everything. Nothing is asked of it yet. */
  readonly meilisearch: MeilisearchOptions | null;
  /** Hears why the server was left, once until it answers again. */
  readonly onTrouble?: (reason: unknown) => void;
}

/** The search of a community: PostgreSQL's own or, with a server given, Meilisearch with PostgreSQL in reserve. */
export function createSearch(db: Db, { meilisearch, onTrouble }: SearchOptions): Search {
  const local = new PostgresEngine(db);
  if (!meilisearch) return { engine: local, remote: null };
  const remote = new MeilisearchEngine(meilisearch);
  return { engine: new FallbackEngine({ db, remote, local, ...(onTrouble && { onTrouble }) }), remote };
}
