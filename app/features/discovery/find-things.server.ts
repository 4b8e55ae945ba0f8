import type { Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import type { Db } from '#db/client';
import { documentKinds, type SearchEngine } from '#search/engine';
import { parseQuery } from '#search/query/parse-query';
import { resolveQuery } from '#search/query/resolve-query';
import { dressHits } from './dress-hits.server';
import { hitsPerPage, type FoundThing } from './search';

export interface Findings {
  things: FoundThing[];
  total: number;
  kinds: Array<{ kind: string; count: number }>;
  /** Another engine than the usual one answered. */
  reduced: boolean;
  /** Operators that mean nothing here, as typed. */
  notUnderstood: string[];
}

/**
 * Answers what somebody typed. The boards that they may read are part of the question, so nothing else is found or
 * counted; a filter by a name that they may not know finds nothing.
 */
export async function findThings(
  db: Db,
  engine: SearchEngine,
  asked: { typed: string; kind: string | null; page: number; actor: Actor },
): Promise<Findings> {
  const parsed = parseQuery(asked.typed);
  const boards = await listReadableBoardIds(db, asked.actor);
  const { question, unknown } = await resolveQuery(db, parsed, boards);
  const kind = documentKinds.find((known) => known === asked.kind);
  const answer = await engine.search({
    ...question,
    filters: { ...question.filters, ...(kind ? { kinds: [kind] } : {}) },
    offset: asked.page * hitsPerPage,
    limit: hitsPerPage,
    facets: ['kind'],
  });
  return {
    things: await dressHits(db, answer.hits, boards),
    total: answer.total,
    kinds: Object.entries(answer.facets.kind ?? {}).map(([name, count]) => ({ kind: name, count })),
    reduced: answer.reduced,
    notUnderstood: [...parsed.notUnderstood, ...unknown],
  };
}

/** The boards that an asker may read, as every question carries them. */
export async function listReadableBoardIds(db: Db, actor: Actor): Promise<number[]> {
  const rows = await db.sql<Array<{ id: number }>>`
    select id from boards where ${actor.kind === 'system'}::boolean or seen_by && ${audiencesOf(actor) as string[]}::text[]`;
  return rows.map((row) => row.id);
}
