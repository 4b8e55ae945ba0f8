import type { Subject } from '../documents/sources';
import { documentKinds } from '../engine';

/** What a document id names; null for ids that no document of ours has. */
export function subjectOf(documentId: string): Subject | null {
  const [, written, id] = /^([a-z]+)_([1-9]\d{0,15})$/.exec(documentId) ?? [];
  const kind = documentKinds.find((one) => one === written);
  return kind && id ? { kind, id: Number(id) } : null;
}
