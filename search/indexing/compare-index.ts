import type { Db } from '../../db/client';
import { listSubjects, loadDocuments } from '../documents/sources';
import { documentId, type SearchEngine } from '../engine';
import { subjectOf } from './subject-of';

const batchSize = 500;

/** Where an index and the database disagree, as document ids. */
export interface IndexComparison {
  /** Documents that are as they should be. */
  readonly equal: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly outdated: readonly string[];
}

/**
 * Proves an index equal to the database: every document that may be found is there in its present version, and
 * nothing else. Texts pass in batches; what is kept is one short id for each document.
 */
export async function compareIndex(db: Db, engine: SearchEngine): Promise<IndexComparison> {
  const indexed = new Set<string>();
  const extra: string[] = [];
  const outdated: string[] = [];
  for await (const page of engine.versions()) {
    for (let at = 0; at < page.length; at += batchSize) {
      const batch = page.slice(at, at + batchSize);
      const documents = await loadDocuments(
        db,
        batch.flatMap(({ id }) => subjectOf(id) ?? []),
      );
      const expected = new Map<string, string>(documents.map(({ id, version }) => [id, version]));
      for (const { id, version } of batch) {
        indexed.add(id);
        if (!expected.has(id)) extra.push(id);
        else if (expected.get(id) !== version) outdated.push(id);
      }
    }
  }
  const missing: string[] = [];
  for await (const subjects of listSubjects(db, batchSize)) {
    missing.push(...subjects.map(({ kind, id }) => documentId(kind, id)).filter((id) => !indexed.has(id)));
  }
  return { equal: indexed.size - extra.length - outdated.length, missing, extra, outdated };
}
