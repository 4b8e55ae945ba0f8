import { describe, expect, it } from 'vitest';
import { PostgresEngine } from '#search/adapters/postgres';
import { compareIndex } from '#search/indexing/compare-index';
import { indexSubjects } from '#search/indexing/index-subjects';
import { nextPending } from '#search/indexing/pending';
import { aBoard, aProduct, aReply, aReview, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const engine = new PostgresEngine(db);
const alone = { hasRemote: false };

const board = await aBoard(db);
const other = await aBoard(db);
const boards = [board.id, other.id];
const find = async (text: string, readable = boards) =>
  (
    await engine.search({
      text,
      boards: readable,
      filters: { kinds: ['thread', 'reply', 'review', 'product'] },
    })
  ).hits
    .map(({ kind, subjectId }) => `${kind} ${subjectId}`)
    .sort();

describe('indexSubjects', () => {
  it('makes a reply findable, by itself and through its thread', async () => {
    const thread = await aThread(db, { boardId: board.id });
    const reply = await aReply(db, { threadId: thread.id, bodyHtml: '<p>Use vinegar.</p>' });
    await indexSubjects(db, [{ kind: 'reply', id: reply.id }], alone);
    expect(await find('vinegar')).toEqual([`reply ${reply.id}`, `thread ${thread.id}`]);
  });

  it('removes a hidden thread with its replies, and brings both back', async () => {
    const thread = await aThread(db, { boardId: board.id, title: 'Sassafras' });
    const reply = await aReply(db, { threadId: thread.id, bodyHtml: '<p>More sassafras.</p>' });
    const subject = { kind: 'thread' as const, id: thread.id };
    await indexSubjects(db, [subject], alone);
    const both = [`reply ${reply.id}`, `thread ${thread.id}`];
    expect(await find('sassafras')).toEqual(both);
    await db.sql`update threads set state = 'hidden' where id = ${thread.id}`;
    await indexSubjects(db, [subject], alone);
    expect(await find('sassafras')).toEqual([]);
    await db.sql`update threads set state = 'visible' where id = ${thread.id}`;
    await indexSubjects(db, [subject], alone);
    expect(await find('sassafras')).toEqual(both);
  });

  it('moves the replies along with their thread', async () => {
    const thread = await aThread(db, { boardId: board.id, title: 'Turmeric' });
    const reply = await aReply(db, { threadId: thread.id, bodyHtml: '<p>Turmeric too.</p>' });
    await indexSubjects(db, [{ kind: 'thread', id: thread.id }], alone);
    await db.sql`update threads set board_id = ${other.id} where id = ${thread.id}`;
    await indexSubjects(db, [{ kind: 'thread', id: thread.id }], alone);
    expect(await find('turmeric', [board.id])).toEqual([]);
    expect(await find('turmeric', [other.id])).toEqual([`reply ${reply.id}`, `thread ${thread.id}`]);
  });

  it('lets reviews be found by the new name of their product', async () => {
    const product = await aProduct(db, { name: 'Cardamom mill' });
    const review = await aReview(db, { productId: product.id });
    await indexSubjects(db, [{ kind: 'product', id: product.id }], alone);
    await db.sql`update products set name = 'Fenugreek mill' where id = ${product.id}`;
    await indexSubjects(db, [{ kind: 'product', id: product.id }], alone);
    expect(await find('fenugreek')).toEqual([`product ${product.id}`, `review ${review.id}`]);
    expect(await find('cardamom')).toEqual([]);
  });

  it('may be repeated, and may come for what is long gone', async () => {
    const thread = await aThread(db, { boardId: board.id, title: 'Asafoetida' });
    const subjects = [
      { kind: 'thread' as const, id: thread.id },
      { kind: 'review' as const, id: 987_654 },
    ];
    await indexSubjects(db, subjects, alone);
    await indexSubjects(db, subjects, alone);
    expect(await find('asafoetida')).toEqual([`thread ${thread.id}`]);
  });

  it('leaves no trace of a transaction that is undone', async () => {
    const thread = await aThread(db, { boardId: board.id, title: 'Grains of paradise' });
    const undone = db.transaction(async (tx) => {
      await indexSubjects(tx, [{ kind: 'thread', id: thread.id }], { hasRemote: true });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await find('paradise')).toEqual([]);
    expect(await nextPending(db, 10)).toEqual([]);
  });

  it('tells another engine of everything that changed, once', async () => {
    const thread = await aThread(db, { boardId: board.id });
    const reply = await aReply(db, { threadId: thread.id });
    for (let times = 0; times < 2; times++) {
      await indexSubjects(db, [{ kind: 'reply', id: reply.id }], { hasRemote: true });
    }
    const pending = (await nextPending(db, 10)).map(({ kind, id }) => `${kind} ${id}`);
    expect(pending.sort()).toEqual([`reply ${reply.id}`, `thread ${thread.id}`]);
  });

  it('ends equal to the database after many changes at once', async () => {
    const threads = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        aThread(db, { boardId: board.id, title: `Race number ${index}` }),
      ),
    );
    const changes = Array.from({ length: 60 }, async (_, index) => {
      const thread = threads[index % threads.length];
      if (!thread) return;
      const state = index % 3 === 0 ? 'hidden' : 'visible';
      await db.sql`update threads set state = ${state}, title = ${`Race ${index}`} where id = ${thread.id}`;
      await indexSubjects(db, [{ kind: 'thread', id: thread.id }], alone);
    });
    await Promise.all(changes);
    const { extra, outdated } = await compareIndex(db, engine);
    expect({ extra, outdated }).toEqual({ extra: [], outdated: [] });
  });
});
