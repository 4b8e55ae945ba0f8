import { expect, it } from 'vitest';
import { findThings } from '#app/features/discovery/find-things.server';
import { onDocumentFact } from '#app/features/discovery/on-document-fact.server';
import { system, visitor } from '#app/policy/actor';
import { PostgresEngine } from '#search/adapters/postgres';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';

const { db } = await testDatabase();

it('lets a thread be found, by those who may read it, until it is hidden', async () => {
  const author = await aMember(db);
  const [open, staff] = [await aBoard(db), await aBoard(db, { seenBy: ['staff'] })];
  const thread = await aThread(db, { by: author, boardId: open.id, title: 'Quixotic percolator gasket' });
  const secret = await aThread(db, { by: author, boardId: staff.id, title: 'Quixotic percolator recall' });
  const index = (subjectId: number) =>
    onDocumentFact(
      { db, actor: system, now: new Date() },
      { subjectKind: 'thread', subjectId },
      { hasRemote: false },
    );
  const find = async () =>
    (
      await findThings(db, new PostgresEngine(db), {
        typed: 'quixotic percolator',
        kind: null,
        page: 0,
        actor: visitor,
      })
    ).things.map((thing) => thing.id);

  await index(thread.id);
  await index(secret.id);
  expect(await find()).toEqual([`thread-${thread.id}`]);
  await db.sql`update threads set state = 'hidden' where id = ${thread.id}`;
  await index(thread.id);
  expect(await find()).toEqual([]);
});
