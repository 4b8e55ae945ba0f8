import type { Db } from '../../db/client';
import { lockWriter } from '../adapters/postgres/write-documents';
import { PostgresEngine } from '../adapters/postgres';
import { loadDocuments, type Subject } from '../documents/sources';
import { documentId, type DocumentId, type SearchDocument } from '../engine';
import { findDependents, withThreadsOfReplies } from './dependents';
import { queueForRemote } from './pending';

/** Subjects read and written in one go: some megabytes of text at the most. */
const batchSize = 500;

export interface IndexingOptions {
  /** Whether another engine is to hear of the change; see `deliver-pending.ts`. */
  readonly hasRemote: boolean;
}

/**
 * Brings the index in line with what these subjects are now, and with them what depends on them.
 *
 * Reads the present state rather than what an event told, and reads it as the only writer: repeated, reordered and
 * forgotten deliveries heal themselves, and what is hidden, held, withdrawn or gone is removed. PostgreSQL answers
 * with it when this transaction commits; for another engine the subjects are queued in the same transaction.
 */
export async function indexSubjects(
  db: Db,
  subjects: readonly Subject[],
  options: IndexingOptions,
): Promise<void> {
  for (let at = 0; at < subjects.length; at += batchSize) {
    const dependents = await db.transaction((tx) =>
      indexBatch(tx, subjects.slice(at, at + batchSize), options),
    );
    // A thread's thousands of replies follow in batches of their own; they depend on nothing further.
    for (let from = 0; from < dependents.length; from += batchSize) {
      const batch = dependents.slice(from, from + batchSize);
      await db.transaction((tx) => indexAlone(tx, batch, options));
    }
  }
}

/** Indexes these subjects and answers what depends on them and must follow. */
async function indexBatch(tx: Db, batch: readonly Subject[], options: IndexingOptions): Promise<Subject[]> {
  await lockWriter(tx);
  const subjects = await withThreadsOfReplies(tx, batch);
  const documents = await loadDocuments(tx, subjects);
  const dependents = await findDependents(tx, subjects, documents);
  await write(tx, { subjects, documents, options });
  return dependents;
}

async function indexAlone(tx: Db, subjects: readonly Subject[], options: IndexingOptions): Promise<void> {
  await lockWriter(tx);
  await write(tx, { subjects, documents: await loadDocuments(tx, subjects), options });
}

interface Change {
  readonly subjects: readonly Subject[];
  readonly documents: readonly SearchDocument[];
  readonly options: IndexingOptions;
}

async function write(tx: Db, { subjects, documents, options }: Change): Promise<void> {
  const engine = new PostgresEngine(tx);
  await engine.upsert(documents);
  await engine.remove(missingFrom(documents, subjects));
  if (options.hasRemote) await queueForRemote(tx, subjects);
}

/** The ids of subjects that came without a document. */
export function missingFrom(
  documents: readonly SearchDocument[],
  subjects: readonly Subject[],
): DocumentId[] {
  const there = new Set<DocumentId>(documents.map(({ id }) => id));
  return subjects.map(({ kind, id }) => documentId(kind, id)).filter((id) => !there.has(id));
}
