import { describe, expect, it } from 'vitest';
import { PostgresEngine } from '#search/adapters/postgres';
import { documentId } from '#search/engine';
import { compareIndex } from '#search/indexing/compare-index';
import { indexSubjects } from '#search/indexing/index-subjects';
import { rebuildLocal, type RebuildProgress } from '#search/indexing/rebuild-local';
import { aBoard, aReply, aReview, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';
import { aDocument } from '#tests/support/search-documents';

const { db } = await testDatabase();
const engine = new PostgresEngine(db);
const board = await aBoard(db);
await aMember(db);
for (let index = 0; index < 30; index++) {
  const thread = await aThread(db, { boardId: board.id, title: `Marjoram ${index}` });
  await aReply(db, { threadId: thread.id });
}
await aReview(db);

const equal = { missing: [], extra: [], outdated: [] };

describe('rebuildLocal', () => {
  it('fills an empty index, tells how far it is and ends equal to the database', async () => {
    const progress: RebuildProgress[] = [];
    const count = await rebuildLocal(db, { onProgress: (step) => progress.push(step) });
    expect(await compareIndex(db, engine)).toMatchObject(equal);
    const { equal: counts } = await compareIndex(db, engine);
    expect(counts).toEqual({
      thread: 30,
      reply: 30,
      review: 1,
      testimonial: 0,
      product: 1,
      member: count - 62,
    });
    expect(progress.filter(({ phase }) => phase === 'writing').at(-1)?.done).toBe(count);
    expect(new Set(progress.map(({ phase }) => phase))).toEqual(new Set(['writing', 'clearing', 'counting']));
  });

  it('mends what is missing, extra or outdated, and the counts of words', async () => {
    await engine.remove([documentId('thread', 1)]);
    await engine.upsert([
      aDocument('review', 4_711, { title: 'Ghost' }),
      aDocument('thread', 2, { title: 'Stale' }),
    ]);
    await db.sql`update search_terms set documents = 7`;
    expect(await compareIndex(db, engine)).toMatchObject({
      missing: ['thread_1'],
      extra: ['review_4711'],
      outdated: ['thread_2'],
    });
    await rebuildLocal(db);
    expect(await compareIndex(db, engine)).toMatchObject(equal);
    const [marjoram] = await db.sql`select documents from search_terms where stem = 'marjoram'`;
    expect(marjoram).toEqual({ documents: 30 });
    const [all] = await db.sql`
      select (select documents from search_terms where stem = '') = (select count(*) from search_documents) as right`;
    expect(all).toEqual({ right: true });
  });

  it('is never empty or short for readers, and misses nothing that changes meanwhile', async () => {
    let running = true;
    const seen = new Set<number>();
    const reader = (async () => {
      while (running) seen.add((await engine.search({ text: 'marjoram', boards: [board.id] })).total);
    })();
    const writer = (async () => {
      for (let index = 0; index < 10; index++) {
        const thread = await aThread(db, { boardId: board.id, title: `Lovage ${index}` });
        await indexSubjects(db, [{ kind: 'thread', id: thread.id }], { hasRemote: false });
      }
    })();
    await Promise.all([rebuildLocal(db), writer]);
    running = false;
    await reader;
    expect([...seen]).toEqual([30]);
    expect(await compareIndex(db, engine)).toMatchObject(equal);
  });
});
