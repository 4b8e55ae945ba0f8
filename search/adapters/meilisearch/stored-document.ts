import type { SearchDocument } from '../../engine';
import { keepable } from '../../text/marks';

/** A document as Meilisearch holds it. */
export interface StoredDocument extends Record<string, unknown> {
  readonly id: string;
  readonly kind: SearchDocument['kind'];
  readonly subjectId: number;
  readonly threadId: number | null;
  readonly title: string;
  readonly version: string;
  /** The same for a thread and its replies, and for nothing else: what makes them one hit. */
  readonly conversation: string;
}

/** Replies are found by themselves; what stands for all of them in their thread costs far more to index than it finds. */
const maximumContext = 4_000;

/** A longer value cannot be filtered by. */
const maximumTagLength = 100;

/** Cleans a document's texts and names its conversation. */
export function storedDocument(document: SearchDocument): StoredDocument {
  return {
    ...document,
    title: keepable(document.title),
    body: keepable(document.body),
    context: keepable(document.context.slice(0, maximumContext)),
    tags: document.tags.map(storedTag),
    accepted: Number(document.accepted),
    conversation: document.threadId === null ? document.id : `thread_${document.threadId}`,
  };
}

/** A tag as documents hold it and filters ask for it. */
export const storedTag = (tag: string): string => keepable(tag).slice(0, maximumTagLength);
