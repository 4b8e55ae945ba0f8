import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MeilisearchEngine } from '#search/adapters/meilisearch';
import { documentId, type DocumentId } from '#search/engine';
import { startMeilisearch } from '#tests/support/meilisearch/start';
import { aDocument } from '#tests/support/search-documents';
import { describeSearchEngine } from '../contract';

const server = await startMeilisearch(path.join(import.meta.dirname, 'fixtures', 'meilisearch.jsonl'));
const open = (indexName: string) => new MeilisearchEngine({ ...server, indexName, searchTimeout: 5_000 });

describe('MeilisearchEngine', () => {
  describeSearchEngine(async () => {
    const engine = open('test-contract');
    await engine.beginNext();
    await engine.promoteNext();
    return engine;
  });
});

describe('an index beside the one that answers', () => {
  const engine = open('test-rebuild');
  const found = async () =>
    (await engine.search({ text: 'samovar', boards: [] })).hits.map(({ subjectId }) => subjectId);
  const aReview = (id: number) => aDocument('review', id, { title: 'Samovar' });

  it('takes its place in one step, the first time and again', async () => {
    for (const id of [1, 2]) {
      await engine.beginNext();
      await engine.write('next', { documents: [aReview(id)], removals: [] });
      if (id > 1) expect(await found()).toEqual([1]);
      await engine.promoteNext();
      expect(await engine.hasIndex()).toBe(true);
      expect(await found()).toEqual([id]);
    }
  });

  it('begins empty when an earlier one was left unfinished', async () => {
    await engine.beginNext();
    await engine.write('next', { documents: [aReview(3)], removals: [] });
    await engine.beginNext();
    await engine.write('next', { documents: [aReview(4)], removals: [] });
    await engine.promoteNext();
    expect(await found()).toEqual([4]);
  });

  it('reports the documents it will never take, and takes the others', async () => {
    const bad = { ...aReview(6), id: 'review 6' as DocumentId };
    const refusals = await engine.write('answering', {
      documents: [aReview(5), bad, aReview(7)],
      removals: [documentId('review', 4)],
    });
    expect(refusals).toEqual([{ id: 'review 6', reason: expect.stringContaining('review 6') as string }]);
    expect((await found()).sort()).toEqual([5, 7]);
  });
});
