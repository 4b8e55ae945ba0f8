import { expect, it } from 'vitest';
import { listThreadsOfProduct } from '#app/features/boards/product-thread-queries.server';
import { visitor } from '#app/policy/actor';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aProduct, aThread } from '#tests/support/factories';

const { db } = await testDatabase();

it('lists what is said about a product, for each reader what their boards show', async () => {
  const [product, author] = [await aProduct(db), await aMember(db)];
  const [open, team] = [await aBoard(db), await aBoard(db, { seenBy: ['staff'] })];
  const seen = await aThread(db, { by: author, boardId: open.id });
  const inside = await aThread(db, { by: author, boardId: team.id });
  const held = await aThread(db, { by: author, boardId: open.id, state: 'held' });
  await aThread(db, { by: author, boardId: open.id });
  for (const { id } of [seen, inside, held])
    await db.sql`update threads set product_id = ${product.id} where id = ${id}`;
  const list = async (actor: Parameters<typeof listThreadsOfProduct>[1]) =>
    (await listThreadsOfProduct(db, actor, { productId: product.id, after: null, limit: 5 })).map(
      ({ id }) => id,
    );
  expect(await list(visitor)).toEqual([seen.id]);
  expect((await list(await aMember(db, { role: 'moderator' }))).sort()).toEqual([seen.id, inside.id].sort());
});
