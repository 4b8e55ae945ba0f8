import type { Db } from '../../db/client';
import { listSubjects, loadDocuments } from '../documents/sources';
import {
  documentId,
  documentKinds,
  type DocumentKind,
  type SearchDocument,
  type SearchIndex,
} from '../engine';
import { subjectOf } from './subject-of';

const batchSize = 500;

/** Where an index and the database disagree, as document ids. */
export interface IndexComparison {
  /** How many documents of each kind are as they should be. */
  readonly equal: Readonly<Record<DocumentKind, number>>;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly outdated: readonly string[];
}

/**
 * Proves an index equal to the database: every document that may be found is there in its present version, and
 * nothing else. Texts pass in batches; what is kept is one short id for each document.
 */
export async function compareIndex(db: Db, index: SearchIndex): Promise<IndexComparison> {
  const indexed = new Set<string>();
  const equal = Object.fromEntries(documentKinds.map((kind) => [kind, 0])) as Record<DocumentKind, number>;
  const extra: string[] = [];
  const outdated: string[] = [];
  for await (const page of index.versions()) {
    for (let at = 0; at < page.length; at += batchSize) {
      const batch = page.slice(at, at + batchSize);
      const documents = await loadDocuments(
        db,
        batch.flatMap(({ id }) => subjectOf(id) ?? []),
      );
      const expected = new Map<string, SearchDocument>(documents.map((document) => [document.id, document]));
      for (const { id, version } of batch) {
        indexed.add(id);
        const document = expected.get(id);
        if (!document) extra.push(id);
        else if (document.version !== version) outdated.push(id);
        else equal[document.kind] += 1;
      }
    }
  }
  const missing: string[] = [];
  for await (const subjects of listSubjects(db, batchSize)) {
    missing.push(...subjects.map(({ kind, id }) => documentId(kind, id)).filter((id) => !indexed.has(id)));
  }
  return { equal, missing, extra, outdated };
}
