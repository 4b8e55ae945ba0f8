import type { Db } from '../../db/client';
import { PostgresEngine } from '../adapters/postgres';
import { lockWriter } from '../adapters/postgres/write-documents';
import { recountTerms } from '../adapters/postgres/vocabulary';
import { loadDocuments, listSubjects, type Subject } from '../documents/sources';
import { missingFrom } from './index-subjects';
import { subjectOf } from './subject-of';

const batchSize = 500;

export interface RebuildProgress {
  readonly phase: 'writing' | 'clearing' | 'counting';
  /** Documents gone through so far in this phase. */
  readonly done: number;
}

export interface RebuildOptions {
  readonly onProgress?: (progress: RebuildProgress) => void;
}

/**
 * Writes every document of the PostgreSQL index again, in place.
 *
 * Needs no second index and no swap: each batch is read and replaced in one transaction as the only writer, so that
 * readers find the old or the new document and never none, and live changes simply take their turn. Documents that
 * come out the same are not touched. In the end what no longer may be found is removed and the vocabulary counted
 * afresh. Answers how many documents there are.
 */
export async function rebuildLocal(db: Db, { onProgress }: RebuildOptions = {}): Promise<number> {
  let written = 0;
  for await (const subjects of listSubjects(db, batchSize)) {
    await db.transaction((tx) => refresh(tx, subjects));
    written += subjects.length;
    onProgress?.({ phase: 'writing', done: written });
  }
  let looked = 0;
  for await (const page of new PostgresEngine(db).versions()) {
    for (let at = 0; at < page.length; at += batchSize) {
      const subjects = page.slice(at, at + batchSize).flatMap(({ id }) => subjectOf(id) ?? []);
      await db.transaction((tx) => removeVanished(tx, subjects));
    }
    looked += page.length;
    onProgress?.({ phase: 'clearing', done: looked });
  }
  onProgress?.({ phase: 'counting', done: 0 });
  return db.transaction(async (tx) => {
    await lockWriter(tx);
    return recountTerms(tx);
  });
}

async function refresh(tx: Db, subjects: readonly Subject[]): Promise<void> {
  await lockWriter(tx);
  const documents = await loadDocuments(tx, subjects);
  const engine = new PostgresEngine(tx);
  await engine.upsert(documents);
  await engine.remove(missingFrom(documents, subjects));
}

async function removeVanished(tx: Db, subjects: readonly Subject[]): Promise<void> {
  await lockWriter(tx);
  await new PostgresEngine(tx).remove(missingFrom(await loadDocuments(tx, subjects), subjects));
}
