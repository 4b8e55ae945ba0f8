import { beforeEach, describe, expect, it } from 'vitest';
import { compareIndex } from '#search/indexing/compare-index';
import { deliverPending } from '#search/indexing/deliver-pending';
import { indexSubjects } from '#search/indexing/index-subjects';
import { countPending, deliveryTask } from '#search/indexing/pending';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { queuedJobs } from '#tests/support/queue';
import { RemoteDouble } from '#tests/support/remote-double';

const { db } = await testDatabase();
const board = await aBoard(db);
let remote: RemoteDouble;

const index = (id: number) => indexSubjects(db, [{ kind: 'thread', id }], { hasRemote: true });
const titles = () =>
  remote
    .documents()
    .map(({ title }) => title)
    .sort();

async function post(title: string): Promise<number> {
  const { id } = await aThread(db, { boardId: board.id, title });
  await index(id);
  return id;
}

beforeEach(async () => {
  for (const table of ['search_pending', 'search_documents', 'threads'])
    await db.sql`delete from ${db.sql(table)}`;
  remote = new RemoteDouble();
  await remote.beginNext();
  await remote.promoteNext();
});

describe('deliverPending', () => {
  it('tells what is new, changed and gone, as it is now, and forgets what was confirmed', async () => {
    const [kept, hidden] = [await post('Basil'), await post('Borage')];
    await deliverPending(db, remote);
    expect(titles()).toEqual(['Basil', 'Borage']);
    await db.sql`update threads set title = 'Basil again' where id = ${kept}`;
    await db.sql`update threads set state = 'hidden' where id = ${hidden}`;
    await index(kept);
    await index(hidden);
    await deliverPending(db, remote);
    expect(titles()).toEqual(['Basil again']);
    expect(await countPending(db)).toMatchObject({ waiting: 0, refused: 0 });
  });

  it('is asked for once, however much changes', async () => {
    for (const title of ['Anise', 'Aloe', 'Arugula']) await post(title);
    expect(await queuedJobs(db, deliveryTask)).toHaveLength(1);
  });

  it('keeps everything while the server is away, and catches up in one go', async () => {
    remote.isAway = true;
    await post('Chervil');
    await expect(deliverPending(db, remote)).rejects.toThrow('away');
    await post('Chives');
    expect(await countPending(db)).toMatchObject({ waiting: 2 });
    remote.isAway = false;
    await deliverPending(db, remote);
    expect(titles()).toEqual(['Chervil', 'Chives']);
    expect(await countPending(db)).toMatchObject({ waiting: 0 });
  });

  it('keeps everything when the server goes away in the middle of it', async () => {
    await post('Dill');
    remote.beforeWrite = () => {
      remote.isAway = true;
      return Promise.resolve();
    };
    await expect(deliverPending(db, remote)).rejects.toThrow('away');
    expect(await countPending(db)).toMatchObject({ waiting: 1 });
  });

  it('sets aside the document that the server refuses, tells the rest, and tries again when it changes', async () => {
    const id = await post('Hemlock');
    await post('Hyssop');
    remote.disliked.add(`thread_${id}`);
    await deliverPending(db, remote);
    expect(titles()).toEqual(['Hyssop']);
    expect(await countPending(db)).toEqual({
      waiting: 0,
      refused: 1,
      example: `thread ${id}: not to my taste`,
    });
    remote.disliked.clear();
    await deliverPending(db, remote);
    expect(titles(), 'before it changes').toEqual(['Hyssop']);
    await index(id);
    await deliverPending(db, remote);
    expect(titles()).toEqual(['Hemlock', 'Hyssop']);
  });

  it('does not take an older state for confirmed when a thing changes while it is told', async () => {
    const id = await post('Lovage');
    let change: Promise<unknown> | null = null;
    remote.beforeWrite = async () => {
      change ??= db.sql`update threads set title = 'Lovage anew' where id = ${id}`.then(() => index(id));
      await change;
    };
    await deliverPending(db, remote);
    expect(titles()).toEqual(['Lovage anew']);
  });

  it('ends equal to the database when several deliver while much changes', async () => {
    const ids: number[] = [];
    for (let number = 0; number < 12; number++) ids.push(await post(`Mint ${number}`));
    const changes = ids.map(async (id, number) => {
      await db.sql`update threads set title = ${`Mint anew ${number}`}, state = ${number % 4 ? 'visible' : 'hidden'} where id = ${id}`;
      await index(id);
    });
    await Promise.all([...changes, deliverPending(db, remote), deliverPending(db, remote)]);
    await deliverPending(db, remote);
    expect(await compareIndex(db, remote)).toMatchObject({ missing: [], extra: [], outdated: [] });
  });

  it('builds the index first when the server has none', async () => {
    await aThread(db, { boardId: board.id, title: 'Thyme' });
    remote = new RemoteDouble();
    await deliverPending(db, remote);
    expect(titles()).toEqual(['Thyme']);
  });
});
