import type { Actor } from '#app/policy/actor';
import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import { audienceColumns, readableBoard } from './audience.server';
import type { Board, BoardSettings } from './board';

/** A board as a list of places names it. */
export interface BoardName {
  slug: string;
  name: string;
  threadCount: number;
}

/** The first boards that this actor may read, in the brand's order, and one more where there are others. */
export async function listFirstBoards(db: Db, actor: Actor, most: number): Promise<BoardName[]> {
  return db.sql<BoardName[]>`
    select b.slug, b.name, b.thread_count as "threadCount" from boards b where ${readableBoard(db, actor)}
    order by b.position, b.id limit ${most + 1}`;
}

/** As many boards as a form can offer to choose from. */
const mostToChoose = 1000;

/** The boards that this actor may read, in the brand's order, to choose one of them. */
export async function listReadableBoards(db: Db, actor: Actor): Promise<Board[]> {
  return db.sql<Board[]>`
    select b.id, b.slug, b.name, b.description, b.thread_kinds as "threadKinds", ${audienceColumns(db)}, b.thread_count as "threadCount"
    from boards b where ${readableBoard(db, actor)}
    order by b.position, b.id limit ${mostToChoose}`;
}

/**
 * The board at this address, or at whose former address this is: then its `slug` differs from the one asked for, and
 * whoever may read it is led on. Says nothing about rights.
 */
export async function getBoard(db: Db, slug: string): Promise<BoardSettings | null> {
  const [board] = await db.sql<BoardSettings[]>`
    select b.id, b.slug, b.name, b.description, b.thread_kinds as "threadKinds", ${audienceColumns(db)}, b.position, b.thread_count as "threadCount",
           b.rules_source as "rulesSource", b.rules_html as "rulesHtml", b.templates
    from boards b
    where b.slug = ${slug} or b.id = (select board_id from board_slug_redirects where slug = ${slug})
    order by (b.slug = ${slug}) desc limit 1`;
  return board ?? null;
}

/** A board with the thread in which somebody spoke last. */
export type BoardWithLatest = Pick<
  Board,
  'id' | 'slug' | 'name' | 'description' | 'seenBy' | 'threadCount'
> & {
  position: number;
  latest: { publicId: string; slug: string; title: string; at: string } | null;
};

export const boardsPerPage = 50;

/** Which boards of the list: those whose name holds these words, behind a place in the brand's order. */
export interface BoardStretch {
  q: string;
  after: Keyset | null;
}

/** A page of the readable boards, each with its liveliest thread, and one more where the list goes on. */
export async function listBoardsWithLatest(
  db: Db,
  actor: Actor,
  { q, after }: BoardStretch = { q: '', after: null },
): Promise<BoardWithLatest[]> {
  const { sql } = db;
  const behind = after ? sql`(b.position, b.id) > (${after.value}::int, ${after.id}::bigint)` : sql`true`;
  return sql<BoardWithLatest[]>`
    with page as (
      select b.* from boards b
      where ${readableBoard(db, actor)} and ${behind} and strpos(lower(b.name), lower(${q})) > 0
      order by b.position, b.id limit ${boardsPerPage + 1}
    )
    select b.id, b.position, b.slug, b.name, b.description, b.seen_by as "seenBy", b.thread_count as "threadCount", latest
    from page b left join lateral (
      select json_build_object('publicId', t.public_id, 'slug', t.slug, 'title', t.title, 'at', t.last_activity_at) as latest
      from threads t where t.board_id = b.id and t.state = 'visible'
      order by t.last_activity_at desc, t.id desc limit 1) x on true
    order by b.position, b.id`;
}

/** How many of a board's liveliest threads are asked for their tags: enough to show what is talked about now. */
const threadsAskedForTags = 200;

/** A tag as a board offers it. */
export interface BoardTag {
  slug: string;
  name: string;
}

/** What a board is talking about: the commonest tags of its liveliest threads. */
export async function listTagsOfBoard(db: Db, boardId: number): Promise<BoardTag[]> {
  return db.sql<BoardTag[]>`
    select g.slug, g.name
    from (select id from threads where board_id = ${boardId} and state = 'visible'
          order by last_activity_at desc, id desc limit ${threadsAskedForTags}) t
    join thread_tags tt on tt.thread_id = t.id
    join tags g on g.id = tt.tag_id
    group by g.id order by count(*) desc, g.slug limit 12`;
}
