import { describe, expect, it } from 'vitest';
import { compareIndex } from '#search/indexing/compare-index';
import { deliverPending } from '#search/indexing/deliver-pending';
import { indexSubjects } from '#search/indexing/index-subjects';
import { countPending } from '#search/indexing/pending';
import { rebuildRemote } from '#search/indexing/rebuild-remote';
import { aBoard, aReply, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { RemoteDouble } from '#tests/support/remote-double';

const { db } = await testDatabase();
const board = await aBoard(db);
for (let number = 0; number < 20; number++) {
  const thread = await aThread(db, { boardId: board.id, title: `Marjoram ${number}` });
  await aReply(db, { threadId: thread.id });
}
const equal = { missing: [], extra: [], outdated: [] };

const index = (id: number) => indexSubjects(db, [{ kind: 'thread', id }], { hasRemote: true });

/** Lets something happen once, while the new index is being written. */
function meanwhile(remote: RemoteDouble, happen: () => Promise<void>): void {
  remote.beforeWrite = async (target) => {
    if (target !== 'next') return;
    remote.beforeWrite = () => Promise.resolve();
    await happen();
  };
}

describe('rebuildRemote', () => {
  it('fills a new index, tells how far it is, and lets it answer', async () => {
    const remote = new RemoteDouble();
    const progress: number[] = [];
    expect(await rebuildRemote(db, remote, { onProgress: (done) => progress.push(done) })).toBe(40);
    expect(progress.at(-1)).toBe(40);
    expect(await compareIndex(db, remote)).toMatchObject(equal);
  });

  it('lets the old index answer until the new one is whole', async () => {
    const remote = new RemoteDouble();
    await rebuildRemote(db, remote);
    const seen: number[] = [];
    remote.beforeWrite = async () => {
      seen.push((await remote.search({ text: 'Marjoram', boards: [board.id] })).total);
    };
    await rebuildRemote(db, remote);
    expect(new Set(seen)).toEqual(new Set([20]));
  });

  it('loses nothing that changes meanwhile, be it copied already or not', async () => {
    const remote = new RemoteDouble();
    await rebuildRemote(db, remote);
    const changed = await aThread(db, { boardId: board.id, title: 'Oregano' });
    const deliveries: Promise<void>[] = [];
    meanwhile(remote, async () => {
      await db.sql`update threads set title = 'Oregano anew' where id = ${changed.id}`;
      await index(changed.id);
      await index((await aThread(db, { boardId: board.id, title: 'Parsley' })).id);
      deliveries.push(deliverPending(db, remote));
    });
    await rebuildRemote(db, remote);
    await Promise.all(deliveries);
    await deliverPending(db, remote);
    expect(await compareIndex(db, remote)).toMatchObject(equal);
    expect(await countPending(db)).toMatchObject({ waiting: 0 });
  });

  it('leaves the old index as it was when it dies, and may be repeated at once', async () => {
    const remote = new RemoteDouble();
    await rebuildRemote(db, remote);
    meanwhile(remote, () => Promise.reject(new Error('the lights went out')));
    await expect(rebuildRemote(db, remote)).rejects.toThrow('the lights went out');
    expect(await compareIndex(db, remote)).toMatchObject(equal);
    expect(await rebuildRemote(db, remote)).not.toBeNull();
  });

  it('is done by one at a time, and taken over from one that died silently', async () => {
    const remote = new RemoteDouble();
    await rebuildRemote(db, remote);
    await db.sql`insert into search_rebuilds (engine, index_name, active_at) values ('meilisearch', 'next', now())`;
    expect(await rebuildRemote(db, remote)).toBeNull();
    await db.sql`update search_rebuilds set active_at = now() - interval '61 seconds'`;
    expect(await rebuildRemote(db, remote)).not.toBeNull();
    expect(await db.sql`select from search_rebuilds`).toHaveLength(0);
  });

  it('leaves what the server refuses to delivery, which sets it aside', async () => {
    const remote = new RemoteDouble();
    const { id } = await aThread(db, { boardId: board.id, title: 'Hemlock' });
    remote.disliked.add(`thread_${id}`);
    await rebuildRemote(db, remote);
    await deliverPending(db, remote);
    expect(await countPending(db)).toMatchObject({ waiting: 0, refused: 1 });
  });
});
