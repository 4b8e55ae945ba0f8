import { describe, expect, it } from 'vitest';
import { PostgresEngine } from '#search/adapters/postgres';
import { documentId } from '#search/engine';
import { testDatabase } from '#tests/support/database';
import { aDocument } from '#tests/support/search-documents';
import { describeSearchEngine } from '../contract';

const { db } = await testDatabase();

describe('PostgresEngine', () => {
  describeSearchEngine(() => Promise.resolve(new PostgresEngine(db)));
});

describe('the vocabulary', () => {
  const engine = new PostgresEngine(db);
  const documentsOf = async (stem: string) => {
    const [row] = await db.sql<
      { documents: number }[]
    >`select documents from search_terms where stem = ${stem}`;
    return row?.documents ?? 0;
  };

  it('counts in how many documents a term stands, through every change', async () => {
    await engine.upsert(
      [1, 2, 3].map((id) => aDocument('member', id, { title: 'quagga', body: 'quaggas galore' })),
    );
    expect(await documentsOf('quagga')).toBe(3);
    await engine.upsert([aDocument('member', 1, { title: 'zebra', version: '2' })]);
    await engine.upsert([aDocument('member', 2, { title: 'quagga', body: 'quaggas galore' })]);
    expect(await documentsOf('quagga')).toBe(2);
    expect(await documentsOf('zebra')).toBe(1);
    await engine.remove([1, 2, 3].map((id) => documentId('member', id)));
    expect(await documentsOf('quagga')).toBe(0);
  });

  it('forgets every form of a word with the last document that holds it', async () => {
    const forms = async () =>
      (
        await db.sql<
          { word: string }[]
        >`select word from search_words where word like 'byronsk%' order by word`
      ).map(({ word }) => word);
    await engine.upsert([
      aDocument('member', 5, { title: 'byronskova', body: 'byronskovas' }),
      aDocument('member', 6, { title: 'byronskova', body: '' }),
    ]);
    expect(await forms()).toEqual(['byronskova', 'byronskovas']);
    await engine.upsert([aDocument('member', 5, { title: 'somebody', body: '', version: '2' })]);
    expect(await forms()).not.toEqual([]);
    await engine.remove([documentId('member', 6)]);
    expect(await forms()).toEqual([]);
    expect(await db.sql`select id from search_terms where stem like 'byronsk%'`).toEqual([]);
    await engine.upsert([aDocument('member', 6, { title: 'byronskova' })]);
    expect(await documentsOf('byronskova')).toBe(1);
    await engine.remove([5, 6].map((id) => documentId('member', id)));
  });

  it('counts all documents under the empty stem', async () => {
    const before = await documentsOf('');
    await engine.upsert([aDocument('member', 4, { title: 'okapi' })]);
    expect(await documentsOf('')).toBe(before + 1);
    await engine.remove([documentId('member', 4)]);
    expect(await documentsOf('')).toBe(before);
  });

  it('stays right when several writers bring the same new words at once', async () => {
    const writers = Array.from({ length: 8 }, (_, id) =>
      engine.upsert([aDocument('member', 100 + id, { title: 'gnu eland kudu', body: `${id} gemsbok` })]),
    );
    await Promise.all(writers);
    expect(await documentsOf('gemsbok')).toBe(8);
    expect(await documentsOf('kudu')).toBe(8);
  });
});

describe('what is shown', () => {
  it('lets words that say nothing find the title that consists of them', async () => {
    const engine = new PostgresEngine(db);
    await engine.upsert([aDocument('thread', 700, { title: 'The Who', body: 'Are they still on tour?' })]);
    const { hits } = await engine.search({ text: 'the who', boards: [] });
    expect(hits.map((hit) => hit.subjectId)).toEqual([700]);
  });
});
