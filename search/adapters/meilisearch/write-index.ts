import { MeilisearchApiError, type EnqueuedTaskPromise, type Index } from 'meilisearch';
import type { DocumentId, SearchDocument } from '../../engine';
import { storedDocument, type StoredDocument } from './stored-document';

/** A document that the engine will not take as it is, and why. */
export interface Refusal {
  readonly id: string;
  readonly reason: string;
}

/** What is to be there and what is not. */
export interface IndexChange {
  readonly documents: readonly SearchDocument[];
  readonly removals: readonly DocumentId[];
}

/** Far below the server's limit of 100 MB, so that one request never holds the queue for long. */
const batchBytes = 20_000_000;
const batchDocuments = 5_000;

/**
 * Makes an index hold and lack what it should, and waits until it does.
 *
 * Documents are replaced whole, so sending them twice is harmless. One bad document fails a whole request; the batch
 * is halved until it stands alone, it is reported, and the rest goes in. Any other failure is thrown.
 */
export async function writeIndex(index: Index, { documents, removals }: IndexChange): Promise<Refusal[]> {
  const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
  const refusals: Refusal[] = [];
  for (const batch of batchesOf(latest.map(storedDocument))) refusals.push(...(await addBatch(index, batch)));
  for (let at = 0; at < removals.length; at += batchDocuments) {
    await settled(index.deleteDocuments(removals.slice(at, at + batchDocuments)));
  }
  return refusals;
}

/** Waits for a task and throws unless it succeeded: the client itself resolves for failed tasks too. */
export async function settled(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask();
  if (status !== 'succeeded') throw new TaskFailure(error?.code ?? status, error?.message ?? status);
}

/** A task that the server took and could not do. */
export class TaskFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`Meilisearch: ${message}`);
  }
}

async function addBatch(index: Index, batch: readonly StoredDocument[]): Promise<Refusal[]> {
  try {
    await settled(index.addDocuments([...batch], { primaryKey: 'id' }));
    return [];
  } catch (error) {
    const [first] = batch;
    if (!isAboutDocuments(error) || !first) throw error;
    if (batch.length === 1) return [{ id: first.id, reason: error.message }];
    const middle = Math.ceil(batch.length / 2);
    return [
      ...(await addBatch(index, batch.slice(0, middle))),
      ...(await addBatch(index, batch.slice(middle))),
    ];
  }
}

function isAboutDocuments(error: unknown): error is Error {
  const code =
    error instanceof TaskFailure ? error.code : error instanceof MeilisearchApiError ? error.cause?.code : '';
  return /document|payload_too_large|malformed_payload/.test(code ?? '');
}

function batchesOf(documents: readonly StoredDocument[]): StoredDocument[][] {
  const batches: StoredDocument[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document));
    const current = batches.at(-1);
    if (!current || bytes + size > batchBytes || current.length >= batchDocuments) {
      batches.push([document]);
      bytes = size;
    } else {
      current.push(document);
      bytes += size;
    }
  }
  return batches;
}
