import type { Db } from '../../db/client';
import { documentKinds, type DocumentKind, type SearchDocument } from '../engine';
import type { DocumentSource } from './document-source';
import { memberSource } from './member';
import { productSource } from './product';
import { replySource } from './reply';
import { reviewSource } from './review';
import { testimonialSource } from './testimonial';
import { threadSource } from './thread';

/** Something of the community that may be a document. */
export interface Subject {
  readonly kind: DocumentKind;
  readonly id: number;
}

const sources: Readonly<Record<DocumentKind, DocumentSource>> = {
  thread: threadSource,
  reply: replySource,
  review: reviewSource,
  testimonial: testimonialSource,
  product: productSource,
  member: memberSource,
};

/** The documents of these subjects as things stand now; what may not be found is missing. One query for each kind. */
export async function loadDocuments(db: Db, subjects: readonly Subject[]): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  for (const kind of documentKinds) {
    const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    if (ids.length > 0) documents.push(...(await sources[kind].load(db, ids)));
  }
  return documents;
}

/** How many subjects may be found. */
export async function countSubjects(db: Db): Promise<number> {
  let count = 0;
  for await (const batch of listSubjects(db, 5_000)) count += batch.length;
  return count;
}

/** Every subject that may be found, in batches, kind by kind. */
export async function* listSubjects(db: Db, batchSize: number): AsyncIterable<readonly Subject[]> {
  for (const kind of documentKinds) {
    let after = 0;
    for (;;) {
      const ids = await sources[kind].listIds(db, after, batchSize);
      const last = ids.at(-1);
      if (last === undefined) break;
      yield ids.map((id) => ({ kind, id }));
      after = last;
    }
  }
}
