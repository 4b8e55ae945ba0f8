import { createHash } from 'node:crypto';
import type { Db } from '../../db/client';
import { documentId, type DocumentKind, type SearchDocument } from '../engine';

/** How the documents of one kind come out of the database. */
export interface DocumentSource {
  readonly kind: DocumentKind;
  /** Ids of subjects that may be found, in ascending order, beginning after the given one. */
  listIds(db: Db, after: number, limit: number): Promise<number[]>;
  /**
   * The documents of these subjects in one query. What is hidden, held, withdrawn or gone is missing from the
   * answer: whoever keeps an index removes it.
   */
  load(db: Db, ids: readonly number[]): Promise<SearchDocument[]>;
}

/** What a kind says about its documents; the rest is empty. */
export type DocumentParts = Pick<SearchDocument, 'kind' | 'subjectId' | 'title' | 'body' | 'createdAt'> &
  Partial<Omit<SearchDocument, 'id' | 'version'>>;

/** Raised when documents of unchanged subjects would come out different, so that an old index is seen to be old. */
const shape = 1;

/**
 * Completes a document and gives it its version. Votes are left out of the version: they move all day, weigh little
 * and are taken along whenever anything else changes.
 */
export function shapeDocument(parts: DocumentParts): SearchDocument {
  const { votes = 0, ...rest } = parts;
  const content = {
    boardId: null,
    threadId: null,
    authorId: null,
    productId: null,
    context: '',
    tags: [],
    solved: null,
    stars: null,
    proof: null,
    accepted: false,
    ...rest,
  };
  const version = createHash('sha1')
    .update(JSON.stringify([shape, content]))
    .digest('base64url')
    .slice(0, 16);
  return { ...content, id: documentId(parts.kind, parts.subjectId), votes, version };
}
