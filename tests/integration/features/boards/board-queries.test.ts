import { expect, it } from 'vitest';
import {
  getBoard,
  boardsPerPage,
  listBoardsWithLatest,
  listFirstBoards,
  listReadableBoards,
  listTagsOfBoard,
  type BoardWithLatest,
} from '#app/features/boards/board-queries.server';
import type { Keyset } from '#app/lib/keyset';
import { visitor } from '#app/policy/actor';
import { aBoard, aThread } from '#tests/support/content';
import { testDatabase } from '#tests/support/database';
import { aMember } from '#tests/support/people';

const { db } = await testDatabase();
const open = await aBoard(db, { position: 2, name: 'Open' });
const inner = await aBoard(db, { position: 1, name: 'Inner', seenBy: ['members'] });
const staff = await aBoard(db, { position: 3, name: 'Staff', seenBy: ['staff'] });

it('lists the boards that somebody may read, in the order of the brand', async () => {
  const names = async (actor: Parameters<typeof listReadableBoards>[1]) =>
    (await listReadableBoards(db, actor)).map((board) => board.name);
  expect(await names(visitor)).toEqual(['Open']);
  expect(await names(await aMember(db))).toEqual(['Inner', 'Open']);
  expect(await names(await aMember(db, { role: 'marketer' }))).toEqual(['Inner', 'Open', 'Staff']);
});

it('finds a board by its address and by a former one, its own first', async () => {
  await db.sql`insert into board_slug_redirects (slug, board_id) values ('earlier', ${staff.id}), (${open.slug}, ${inner.id})`;
  expect((await getBoard(db, 'earlier'))?.slug).toBe(staff.slug);
  expect((await getBoard(db, open.slug))?.name).toBe('Open');
  expect(await getBoard(db, 'nowhere')).toBeNull();
});

it('shows what was said last in each board, never what is hidden', async () => {
  await aThread(db, { boardId: open.id, title: 'Earlier', lastActivityAt: '2026-01-01T00:00:00Z' });
  await aThread(db, { boardId: open.id, title: 'Later', lastActivityAt: '2026-01-02T00:00:00Z' });
  await aThread(db, {
    boardId: open.id,
    title: 'Held',
    state: 'held',
    lastActivityAt: '2026-01-03T00:00:00Z',
  });
  const boards = await listBoardsWithLatest(db, await aMember(db));
  expect(boards.map((board) => [board.name, board.latest?.title ?? null])).toEqual([
    ['Inner', null],
    ['Open', 'Later'],
  ]);
});

it('goes through a thousand boards page by page, and finds one by a part of its name', async () => {
  await db.sql`
    insert into boards (slug, name, position) select 'many-' || n, 'Many ' || n, 5 + n % 7 from generate_series(1, 1000) n`;
  const member = await aMember(db);
  const seen: string[] = [];
  let after: Keyset | null = null;
  for (let page = 0; page < 30; page += 1) {
    const found: BoardWithLatest[] = await listBoardsWithLatest(db, member, { q: 'MANY ', after });
    const shown = found.slice(0, boardsPerPage);
    seen.push(...shown.map((board) => board.slug));
    const last = shown.at(-1);
    if (found.length <= boardsPerPage || !last) break;
    after = { value: String(last.position), id: last.id };
  }
  expect([seen.length, new Set(seen).size]).toEqual([1000, 1000]);
  const one = await listBoardsWithLatest(db, member, { q: 'any 777', after: null });
  expect(one.map((board) => board.name)).toEqual(['Many 777']);
  expect(await listFirstBoards(db, member, 20)).toHaveLength(21);
  await db.sql`delete from boards where slug like 'many-%'`;
});

it('offers the tags that a board uses most', async () => {
  const board = await aBoard(db);
  await db.sql`insert into tags (slug, name) values ('pump', 'Pump'), ('filter', 'Filter'), ('secret', 'Secret')`;
  for (const tags of [['pump'], ['pump', 'filter']]) {
    const { id } = await aThread(db, { boardId: board.id });
    await db.sql`insert into thread_tags (thread_id, tag_id) select ${id}, id from tags where slug = any(${tags}::text[])`;
  }
  const hidden = await aThread(db, { boardId: board.id, state: 'hidden' });
  await db.sql`insert into thread_tags (thread_id, tag_id) select ${hidden.id}, id from tags where slug = 'secret'`;
  expect((await listTagsOfBoard(db, board.id)).map((tag) => tag.slug)).toEqual(['pump', 'filter']);
});
