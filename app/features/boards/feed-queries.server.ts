import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard } from './audience.server';
import { newestThreads } from './newest-threads.server';

/** A thread as a feed tells of it. */
export interface FeedThread {
  publicId: string;
  slug: string;
  title: string;
  html: string;
  authorName: string | null;
  boardName: string;
  replyCount: number;
  begunAt: string;
  activeAt: string;
}

const threadsPerFeed = 25;

/** The threads in which somebody spoke last, of one board or of all that the actor may read. */
export async function listFeedThreads(db: Db, actor: Actor, boardId: number | null): Promise<FeedThread[]> {
  const { sql } = db;
  const which = sql`t.state = 'visible'`;
  const found =
    boardId === null
      ? newestThreads(db, actor, { which, by: sql`t.last_activity_at`, most: threadsPerFeed })
      : sql`(select t.id from threads t join boards b on b.id = t.board_id and ${readableBoard(db, actor)}
             where t.board_id = ${boardId} and ${which} order by t.last_activity_at desc, t.id desc limit ${threadsPerFeed})`;
  return sql<FeedThread[]>`
    select t.public_id as "publicId", t.slug, t.title, t.body_html as html, m.display_name as "authorName", b.name as "boardName",
           t.reply_count as "replyCount", t.occurred_at as "begunAt", t.last_activity_at as "activeAt"
    from ${found} as found join threads t on t.id = found.id
    join boards b on b.id = t.board_id left join members m on m.id = t.author_id
    order by t.last_activity_at desc, t.id desc`;
}
