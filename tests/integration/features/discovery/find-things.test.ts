import { afterAll, expect, it } from 'vitest';
import { postThread } from '#app/features/boards/post-thread.server';
import { findThings } from '#app/features/discovery/find-things.server';
import { onDocumentFact } from '#app/features/discovery/on-document-fact.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { system, visitor, type Actor } from '#app/policy/actor';
import { PostgresEngine } from '#search/adapters/postgres';
import { createSearch } from '#search/create-search';
import type { SearchEngine } from '#search/engine';
import { FallbackEngine } from '#search/fallback-engine';
import { deliverPending } from '#search/indexing/deliver-pending';
import { testDatabase } from '#tests/support/database';
import { aBoard, aMember, aThread } from '#tests/support/factories';
import { RemoteDouble } from '#tests/support/remote-double';
import { freePort } from '../../../../scripts/database/free-port.mjs';

afterAll(closeRenderer);

const { db } = await testDatabase();
const ann = await aMember(db);

const index = (subjectId: number) =>
  onDocumentFact(
    { db, actor: system, now: new Date() },
    { subjectKind: 'thread', subjectId },
    { hasRemote: true },
  );

async function find(engine: SearchEngine, typed: string, actor: Actor = visitor) {
  const { things, reduced } = await findThings(db, engine, { typed, kind: null, page: 0, actor });
  return { found: things.map(({ id }) => id), reduced };
}

it('lets people post and find while the search server is away, and tells the server later', async () => {
  const board = await aBoard(db);
  const { engine, remote } = createSearch(db, {
    meilisearch: { url: `http://127.0.0.1:${await freePort(null)}`, key: '', indexName: 'vouch' },
  });
  const posted = await postThread(
    { db, actor: ann, now: new Date() },
    {
      boardSlug: board.slug,
      kind: 'question',
      title: 'Gurgling samovar',
      body: 'Is that so?',
      tags: '',
      productSlug: null,
    },
  );
  expect(posted.ok).toBe(true);
  const [{ id }] = await db.sql<[{ id: number }]>`select id from threads where title = 'Gurgling samovar'`;
  await index(id);
  expect(await find(engine, 'gurgling samovra')).toEqual({ found: [`thread-${id}`], reduced: true });
  await expect(deliverPending(db, remote ?? new RemoteDouble())).rejects.toThrow();

  const back = new RemoteDouble();
  await deliverPending(db, back);
  const recovered = new FallbackEngine({ db, remote: back, local: new PostgresEngine(db) });
  expect(await find(recovered, 'Gurgling')).toEqual({ found: [`thread-${id}`], reduced: false });
});

it('never shows the signed-out what only members may read, however old the index of the server is', async () => {
  const [open, members] = [await aBoard(db), await aBoard(db, { seenBy: ['members'] })];
  const moved = await aThread(db, { by: ann, boardId: open.id, title: 'Whispered price list' });
  const hidden = await aThread(db, { by: ann, boardId: open.id, title: 'Whispered address' });
  await aThread(db, { by: ann, boardId: members.id, title: 'Whispered from the beginning' });
  await index(moved.id);
  await index(hidden.id);
  const remote = new RemoteDouble();
  await deliverPending(db, remote);
  const engine = new FallbackEngine({ db, remote, local: new PostgresEngine(db) });
  await db.sql`update threads set board_id = ${members.id} where id = ${moved.id}`;
  await db.sql`update threads set state = 'hidden' where id = ${hidden.id}`;
  expect(await find(engine, 'Whispered')).toEqual({ found: [], reduced: false });
  expect((await find(engine, 'Whispered', ann)).found).toContain(`thread-${moved.id}`);
});
