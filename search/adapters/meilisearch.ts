import { Meilisearch, MeilisearchApiError, type MultiSearchParams } from 'meilisearch';
import {
  documentId,
  maximumResults,
  type DocumentId,
  type DocumentVersion,
  type SearchAnswer,
  type SearchDocument,
  type SearchHit,
  type SearchQuestion,
} from '../engine';
import type { RemoteEngine, Target } from '../remote-engine';
import { markWords } from '../text/excerpt';
import { wordsOf } from '../text/words';
import { indexSettings, settingsVersion } from './meilisearch/settings';
import type { StoredDocument } from './meilisearch/stored-document';
import {
  asksForNothing,
  attributeOfFacet,
  translateCounts,
  translateHits,
} from './meilisearch/translate-question';
import { settled, TaskFailure, writeIndex, type IndexChange, type Refusal } from './meilisearch/write-index';

export interface MeilisearchOptions {
  readonly url: string;
  readonly key: string;
  /** Several communities may share a server under different names. */
  readonly indexName: string;
  /** How long a reader waits before another engine answers instead. */
  readonly searchTimeout?: number;
}

/** Twice what a slow answer takes: a reader who waits longer is better served by the other engine. */
const defaultSearchTimeout = 1_000;
const requestTimeout = 30_000;
/** A large index on a small machine needs minutes for a batch; what takes longer is sent again later, without harm. */
const taskTimeout = 10 * 60_000;
const versionPage = 1_000;

/**
 * Search by a Meilisearch server. One index holds all kinds, so that one question ranks them together.
 *
 * The index exists exactly when it was complete once: it is built under another name and then takes the name that is
 * asked. While it does not, questions fail and the other engine answers.
 */
export class MeilisearchEngine implements RemoteEngine {
  private readonly names: Readonly<Record<Target, string>>;
  private readonly reader: Meilisearch;
  private readonly writer: Meilisearch;

  constructor({ url, key, indexName, searchTimeout = defaultSearchTimeout }: MeilisearchOptions) {
    // Settings are part of the name: code that needs other ones never asks an index that lacks them.
    const answering = `${indexName}_v${settingsVersion}`;
    this.names = { answering, next: `${answering}_next` };
    // SECURITY: a redirect is never followed; it would carry the key to wherever it points.
    const server = { host: url, apiKey: key, requestInit: { redirect: 'error' as const } };
    this.reader = new Meilisearch({ ...server, timeout: searchTimeout });
    this.writer = new Meilisearch({
      ...server,
      timeout: requestTimeout,
      defaultWaitOptions: { timeout: taskTimeout, interval: 50 },
    });
  }

  async search(question: SearchQuestion): Promise<SearchAnswer> {
    if (asksForNothing(question)) return { hits: [], total: 0, facets: {}, reduced: false };
    const counts = translateCounts(question);
    const queries = [translateHits(question), ...counts.map(({ query }) => query)];
    const { results } = await this.reader.multiSearch<MultiSearchParams, FoundDocument>({
      queries: queries.map((query) => ({ ...query, indexUid: this.names.answering })),
    });
    const [page, ...counted] = results;
    return {
      hits: await this.hitsFrom(page?.hits ?? [], question),
      total: Math.min(maximumResults, page?.estimatedTotalHits ?? 0),
      facets: Object.fromEntries(
        counts.flatMap(({ facets }, index) =>
          facets.map((facet) => [facet, counted[index]?.facetDistribution?.[attributeOfFacet[facet]] ?? {}]),
        ),
      ),
      reduced: false,
    };
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    const [refused] = await this.write('answering', { documents, removals: [] });
    if (refused) throw new Error(`${refused.id}: ${refused.reason}`);
  }

  async remove(ids: readonly DocumentId[]): Promise<void> {
    await this.write('answering', { documents: [], removals: ids });
  }

  async *versions(): AsyncIterable<readonly DocumentVersion[]> {
    const index = this.writer.index<StoredDocument>(this.names.answering);
    for (let offset = 0; ; offset += versionPage) {
      const { results } = await index.getDocuments({ fields: ['id', 'version'], offset, limit: versionPage });
      if (results.length === 0) return;
      yield results.map(({ id, version }) => ({ id, version }));
    }
  }

  async checkHealth(): Promise<void> {
    await this.reader.health();
  }

  async hasIndex(): Promise<boolean> {
    try {
      await this.writer.getRawIndex(this.names.answering);
      return true;
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return false;
      throw error;
    }
  }

  async beginNext(): Promise<void> {
    await this.drop(this.names.next);
    await settled(this.writer.createIndex(this.names.next, { primaryKey: 'id' }));
    await settled(this.writer.index(this.names.next).updateSettings(indexSettings));
  }

  write(target: Target, change: IndexChange): Promise<Refusal[]> {
    return writeIndex(this.writer.index(this.names[target]), change);
  }

  async promoteNext(): Promise<void> {
    const { answering, next } = this.names;
    const isFirst = !(await this.hasIndex());
    await settled(this.writer.swapIndexes([{ indexes: [next, answering], rename: isFirst }]));
    const { results } = await this.writer.getRawIndexes({ limit: 1_000 });
    const family = answering.replace(/\d+$/, '');
    const left = results
      .map(({ uid }) => uid)
      .filter((uid) => uid.startsWith(family) && /^\d+(?:_next)?$/.test(uid.slice(family.length)));
    for (const uid of left.filter((name) => name !== answering)) await this.drop(uid);
  }

  private async drop(name: string): Promise<void> {
    try {
      await settled(this.writer.deleteIndex(name));
    } catch (error) {
      if (!(error instanceof TaskFailure && error.code === 'index_not_found')) throw error;
    }
  }

  /** Hits as they are shown: what was found as a reply is shown as its thread. */
  private async hitsFrom(found: readonly FoundDocument[], question: SearchQuestion): Promise<SearchHit[]> {
    const isFolded = question.filters?.kinds === undefined;
    const folded = found.filter((document) => isFolded && document.kind === 'reply');
    const titles = await this.threadTitles(folded);
    const words = new Set(
      [question.text, ...(question.phrases ?? [])].flatMap(wordsOf).map((word) => word.folded),
    );
    return found.flatMap((document): SearchHit[] => {
      const { kind, subjectId, threadId, _rankingScore: score = 0, _formatted: shown } = document;
      const excerpt = (shown?.body ?? '').replace(/\s+/g, ' ').trim();
      if (!isFolded || kind !== 'reply' || threadId === null) {
        return [{ kind, subjectId, score, title: shown?.title ?? '', excerpt, replyId: null }];
      }
      const title = titles.get(documentId('thread', threadId));
      if (title === undefined) return [];
      const marked = markWords(title, (word) => words.has(word));
      return [{ kind: 'thread', subjectId: threadId, score, title: marked, excerpt, replyId: subjectId }];
    });
  }

  private async threadTitles(replies: readonly FoundDocument[]): Promise<Map<string, string>> {
    if (replies.length === 0) return new Map();
    const ids = replies.flatMap(({ threadId }) =>
      threadId === null ? [] : [documentId('thread', threadId)],
    );
    const index = this.reader.index<StoredDocument>(this.names.answering);
    const { results } = await index.getDocuments({ ids, fields: ['id', 'title'], limit: ids.length });
    return new Map(results.map(({ id, title }) => [id, title]));
  }
}

type FoundDocument = Pick<StoredDocument, 'kind' | 'subjectId' | 'threadId'> & {
  readonly _rankingScore?: number;
  readonly _formatted?: { readonly title?: string; readonly body?: string };
};
