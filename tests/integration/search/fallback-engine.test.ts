import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { MeilisearchEngine } from '#search/adapters/meilisearch';
import { PostgresEngine } from '#search/adapters/postgres';
import type { SearchEngine } from '#search/engine';
import { FallbackEngine } from '#search/fallback-engine';
import { indexSubjects } from '#search/indexing/index-subjects';
import { closeMark, openMark } from '#search/text/marks';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { RemoteDouble } from '#tests/support/remote-double';
import { aDocument } from '#tests/support/search-documents';
import { freePort } from '../../../scripts/database/free-port.mjs';

const { db } = await testDatabase();
const local = new PostgresEngine(db);
const board = await aBoard(db);
const staffRoom = await aBoard(db, { seenBy: ['staff'] });
const boards = [board.id];

const withRemote = (remote: SearchEngine, onTrouble: (reason: unknown) => void = () => {}) =>
  new FallbackEngine({ db, remote, local, onTrouble });

/** A thread that PostgreSQL finds. */
async function anIndexedThread(title: string, boardId = board.id) {
  const thread = await aThread(db, { boardId, title });
  await indexSubjects(db, [{ kind: 'thread', id: thread.id }], { hasRemote: false });
  return thread;
}

async function aRemote(documents: ReturnType<typeof aDocument>[] = []): Promise<RemoteDouble> {
  const remote = new RemoteDouble();
  await remote.beginNext();
  await remote.promoteNext();
  await remote.upsert(documents);
  return remote;
}

describe('while the server answers', () => {
  it('finds what the server finds and tells it in the words of the database', async () => {
    const { id } = await anIndexedThread('Cardamom buns and more');
    const remote = await aRemote([
      aDocument('thread', id, { boardId: board.id, title: 'Cardamom of yesterday' }),
    ]);
    const { hits, reduced } = await withRemote(remote).search({ text: 'Cardamom', boards });
    expect(reduced).toBe(false);
    expect(hits).toMatchObject([
      { subjectId: id, title: `${openMark}Cardamom${closeMark} buns and more`, excerpt: 'Words.' },
    ]);
  });

  it('drops what has gone since, and what has moved out of sight', async () => {
    const moved = await anIndexedThread('Saffron secrets', staffRoom.id);
    const remote = await aRemote([
      aDocument('thread', moved.id, { boardId: board.id, title: 'Saffron secrets' }),
      aDocument('thread', 987_654, { boardId: board.id, title: 'Saffron long gone' }),
    ]);
    expect(await remote.search({ text: 'Saffron', boards })).toMatchObject({ total: 2 });
    expect((await withRemote(remote).search({ text: 'Saffron', boards })).hits).toEqual([]);
  });
});

describe('while the server does not answer', () => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.closeAllConnections()));

  const client = (port: number) =>
    new MeilisearchEngine({ url: `http://127.0.0.1:${port}`, key: '', indexName: 'x', searchTimeout: 100 });

  it('answers from PostgreSQL, says so, and tells the reason once', async () => {
    const { id } = await anIndexedThread('Tarragon vinegar');
    const troubles: unknown[] = [];
    const engine = withRemote(client(await freePort(null)), (reason) => troubles.push(reason));
    for (let times = 0; times < 3; times++) {
      const { hits, reduced } = await engine.search({ text: 'tarragon', boards });
      expect({ found: hits.map(({ subjectId }) => subjectId), reduced }).toEqual({
        found: [id],
        reduced: true,
      });
    }
    expect(troubles).toHaveLength(1);
  });

  it('waits for a server that hangs no longer than its deadline, and then not at all', async () => {
    let asked = 0;
    const tarpit = createServer(() => void (asked += 1));
    servers.push(tarpit);
    await new Promise<void>((resolve) => tarpit.listen(0, '127.0.0.1', resolve));
    const engine = withRemote(client((tarpit.address() as AddressInfo).port));
    for (let times = 0; times < 5; times++) {
      expect(await engine.search({ text: 'tarragon', boards })).toMatchObject({ reduced: true });
    }
    expect(asked).toBe(1);
  });

  it('asks the server again when it has come back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const remote = await aRemote();
    const engine = withRemote(remote);
    const isReduced = async () => (await engine.search({ text: 'tarragon', boards })).reduced;
    remote.isAway = true;
    expect(await isReduced()).toBe(true);
    remote.isAway = false;
    expect(await isReduced()).toBe(true);
    vi.setSystemTime(Date.now() + 1_000);
    expect(await isReduced()).toBe(false);
    vi.useRealTimers();
  });

  it('answers from PostgreSQL while the index of the server is still being built', async () => {
    expect(await withRemote(new RemoteDouble()).search({ text: 'tarragon', boards })).toMatchObject({
      reduced: true,
    });
  });
});

it('answers from PostgreSQL while the server has not heard of changes for long', async () => {
  const engine = withRemote(await aRemote());
  await db.sql`insert into search_pending (kind, subject_id) values ('thread', 1)`;
  expect(await engine.search({ text: 'x', boards })).toMatchObject({ reduced: false });
  await db.sql`update search_pending set created_at = now() - interval '31 seconds'`;
  expect(await engine.search({ text: 'x', boards })).toMatchObject({ reduced: true });
  await db.sql`update search_pending set refusal = 'not to my taste'`;
  expect(await engine.search({ text: 'x', boards })).toMatchObject({ reduced: false });
});
