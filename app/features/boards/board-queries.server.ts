import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { audienceColumns, readableBoard } from './audience.server';
import type { Board, BoardSettings } from './board';

/** The boards that this actor may read, in the brand's order. */
export async function listReadableBoards(db: Db, actor: Actor): Promise<Board[]> {
  return db.sql<Board[]>`
    select b.id, b.slug, b.name, b.description, b.thread_kinds as "threadKinds", ${audienceColumns(db)}, b.thread_count as "threadCount"
    from boards b where ${readableBoard(db, actor)}
    order by b.position, b.id limit 200`;
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
export type BoardWithLatest = Omit<Board, 'id'> & {
  latest: { publicId: string; slug: string; title: string; at: string } | null;
};

/** The readable boards, each with its liveliest thread. */
export async function listBoardsWithLatest(db: Db, actor: Actor): Promise<BoardWithLatest[]> {
  return db.sql<BoardWithLatest[]>`
    select b.slug, b.name, b.description, b.thread_kinds as "threadKinds", ${audienceColumns(db)}, b.thread_count as "threadCount", latest
    from boards b left join lateral (
      select json_build_object('publicId', t.public_id, 'slug', t.slug, 'title', t.title, 'at', t.last_activity_at) as latest
      from threads t where t.board_id = b.id and t.state = 'visible'
      order by t.last_activity_at desc, t.id desc limit 1) x on true
    where ${readableBoard(db, actor)}
    order by b.position, b.id limit 200`;
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
