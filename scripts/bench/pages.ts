import { paths } from '#app/lib/paths';
import { writeKeyset } from '#app/lib/keyset';
import { threadsPerPage } from '#app/features/boards/thread';
import type { Db } from '#db/client';
import { repliesOfMeasuredThread } from './dataset';

/** A page that is measured, with its address in this community. */
export interface MeasuredPage {
  readonly name: string;
  readonly path: string;
}

/** How many times "next" is followed in the big board. */
const manyPages = 1_000;

/** The reading pages. */
export async function listMeasuredPages(db: Db): Promise<MeasuredPage[]> {
  const board = 'board-1';
  const deep = await findPageAfter(db, manyPages);
  const [thread] = await db.sql<[{ publicId: string; slug: string }]>`
    select public_id as "publicId", slug from threads
    where reply_count = ${repliesOfMeasuredThread} and last_position = ${repliesOfMeasuredThread} order by id limit 1`;
  return [
    { name: 'home', path: paths.home() },
    { name: 'board, page 1', path: paths.board(board) },
    {
      name: `board, next x ${deep.pages.toLocaleString('en')}`,
      path: paths.board(board, { after: deep.after }),
    },
    { name: 'thread of 20 posts', path: paths.thread(thread) },
    { name: 'product', path: paths.product('product-7') },
    { name: 'search', path: paths.search({ q: 'brick pump valve' }) },
  ];
}

/** The pages that many boards and many replies could make slow: the last pages beside the first. */
export async function listBroadPages(db: Db): Promise<MeasuredPage[]> {
  const [middle] = await db.sql<[{ id: number; position: number }]>`
    select id, position from boards order by position, id offset (select count(*) / 2 from boards) limit 1`;
  const [long] = await db.sql<[{ publicId: string; slug: string; last: number }]>`
    select public_id as "publicId", slug, last_position as last from threads order by reply_count desc, id limit 1`;
  return [
    { name: 'home', path: paths.home() },
    { name: 'boards', path: paths.boards() },
    {
      name: 'boards, from the middle on',
      path: paths.boards({ after: writeKeyset({ value: String(middle.position), id: middle.id }) }),
    },
    { name: 'board', path: paths.board('board-1') },
    { name: 'longest thread, first page', path: paths.thread(long) },
    { name: 'longest thread, last page', path: `${paths.thread(long)}?after=${Math.max(0, long.last - 20)}` },
  ];
}

/** The address that following "next" so many times leads to: the keyset of the last row before it. */
async function findPageAfter(db: Db, wanted: number): Promise<{ pages: number; after: string }> {
  const [{ threads }] = await db.sql<[{ threads: number }]>`
    select count(*)::int as threads from threads where board_id = 1 and state = 'visible' and pinned_at is null`;
  const pages = Math.max(1, Math.min(wanted, Math.floor(threads / threadsPerPage) - 1));
  const [row] = await db.sql<[{ id: number; value: string }]>`
    select id, last_activity_at as value from threads
    where board_id = 1 and state = 'visible' and pinned_at is null
    order by last_activity_at desc, id desc offset ${pages * threadsPerPage - 1} limit 1`;
  return { pages, after: writeKeyset(row) };
}
