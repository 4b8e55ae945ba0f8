import { documentId, type DocumentKind, type SearchDocument } from '#search/engine';

/** A document as an engine takes it; only what a test is about needs to be said. */
export function aDocument(
  kind: DocumentKind,
  subjectId: number,
  parts: Partial<Omit<SearchDocument, 'id' | 'kind' | 'subjectId'>> = {},
): SearchDocument {
  return {
    id: documentId(kind, subjectId),
    kind,
    subjectId,
    boardId: null,
    threadId: kind === 'thread' ? subjectId : null,
    authorId: null,
    productId: null,
    title: '',
    body: '',
    context: '',
    tags: [],
    solved: null,
    stars: null,
    proof: null,
    votes: 0,
    accepted: false,
    createdAt: 1_700_000_000 + subjectId,
    version: '1',
    ...parts,
  };
}
