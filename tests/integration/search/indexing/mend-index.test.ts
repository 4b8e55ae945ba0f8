import { expect, it } from 'vitest';
import { PostgresEngine } from '#search/adapters/postgres';
import { documentId } from '#search/engine';
import { compareIndex } from '#search/indexing/compare-index';
import { deliverPending } from '#search/indexing/deliver-pending';
import { mendLocal, mendRemote } from '#search/indexing/mend-index';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { RemoteDouble } from '#tests/support/remote-double';
import { aDocument } from '#tests/support/search-documents';

const { db } = await testDatabase();
const local = new PostgresEngine(db);
const board = await aBoard(db);
for (let number = 0; number < 5; number++) await aThread(db, { boardId: board.id });
const remote = new RemoteDouble();
const equal = { missing: [], extra: [], outdated: [] };

it("mends PostgreSQL's own index, and tells the server of it", async () => {
  await deliverPending(db, remote);
  expect(await mendLocal(db, { hasRemote: true })).toBe(5);
  expect(await compareIndex(db, local)).toMatchObject(equal);
  await local.remove([documentId('thread', 1)]);
  await local.upsert([aDocument('thread', 2, { title: 'Stale' }), aDocument('review', 4_711)]);
  expect(await mendLocal(db, { hasRemote: true })).toBe(3);
  expect(await compareIndex(db, local)).toMatchObject(equal);
  expect(await mendLocal(db, { hasRemote: true })).toBe(0);
});

it('mends an index outside that missed what happened without it', async () => {
  await deliverPending(db, remote);
  await remote.remove([documentId('thread', 1)]);
  await remote.upsert([aDocument('thread', 2, { title: 'Stale' }), aDocument('review', 4_711)]);
  expect(await mendRemote(db, remote)).toBe(3);
  await deliverPending(db, remote);
  expect(await compareIndex(db, remote)).toMatchObject(equal);
  expect(await mendRemote(db, remote)).toBe(0);
});

it('leaves an index that does not exist to delivery', async () => {
  expect(await mendRemote(db, new RemoteDouble())).toBe(0);
});
