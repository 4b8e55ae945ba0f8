import type { DocumentVersion, SearchAnswer, SearchDocument, SearchQuestion } from '#search/engine';
import type { IndexChange, Refusal } from '#search/adapters/meilisearch/write-index';
import type { RemoteEngine, Target } from '#search/remote-engine';
import { closeMark, openMark } from '#search/text/marks';

/**
 * An engine outside that a test can take away, make picky and look into. Finds a document by any part of its title,
 * as it was when it was written.
 */
export class RemoteDouble implements RemoteEngine {
  isAway = false;
  /** Ids it will not take. */
  readonly disliked = new Set<string>();
  /** Happens right before each write. */
  beforeWrite: (target: Target) => Promise<void> = () => Promise.resolve();
  private indexes: Partial<Record<Target, Map<string, SearchDocument>>> = {};

  documents(target: Target = 'answering'): SearchDocument[] {
    return [...(this.indexes[target]?.values() ?? [])];
  }

  search({ text, boards }: SearchQuestion): Promise<SearchAnswer> {
    const hits = [...this.index('answering').values()]
      .filter(({ title, boardId }) => title.includes(text) && (boardId === null || boards.includes(boardId)))
      .map(({ kind, subjectId, title }) => ({
        kind,
        subjectId,
        score: 1,
        title: title.replace(text, `${openMark}${text}${closeMark}`),
        excerpt: '',
        replyId: null,
      }));
    return Promise.resolve({ hits, total: hits.length, facets: {}, reduced: false });
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    await this.write('answering', { documents, removals: [] });
  }

  async remove(ids: IndexChange['removals']): Promise<void> {
    await this.write('answering', { documents: [], removals: ids });
  }

  async *versions(): AsyncIterable<readonly DocumentVersion[]> {
    yield await Promise.resolve(
      [...this.index('answering').values()].map(({ id, version }) => ({ id, version })),
    );
  }

  checkHealth(): Promise<void> {
    return this.isAway ? Promise.reject(new Error('away')) : Promise.resolve();
  }

  async hasIndex(): Promise<boolean> {
    await this.checkHealth();
    return this.indexes.answering !== undefined;
  }

  async beginNext(): Promise<void> {
    await this.checkHealth();
    this.indexes.next = new Map();
  }

  async write(target: Target, { documents, removals }: IndexChange): Promise<Refusal[]> {
    await this.beforeWrite(target);
    await this.checkHealth();
    const index = this.index(target);
    const isDisliked = ({ id }: SearchDocument) => this.disliked.has(id);
    for (const document of documents) if (!isDisliked(document)) index.set(document.id, document);
    for (const id of removals) index.delete(id);
    return documents.filter(isDisliked).map(({ id }) => ({ id, reason: 'not to my taste' }));
  }

  async promoteNext(): Promise<void> {
    await this.checkHealth();
    this.indexes = { answering: this.index('next') };
  }

  private index(target: Target): Map<string, SearchDocument> {
    const index = this.indexes[target];
    if (this.isAway || !index) throw new Error(this.isAway ? 'away' : `there is no index ${target}`);
    return index;
  }
}
