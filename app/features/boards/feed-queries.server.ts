import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { readableBoard } from './audience.server';

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
  return db.sql<FeedThread[]>`
    select t.public_id as "publicId", t.slug, t.title, t.body_html as html, m.display_name as "authorName", b.name as "boardName",
           t.reply_count as "replyCount", t.occurred_at as "begunAt", t.last_activity_at as "activeAt"
    from boards b cross join lateral (
      select * from threads t where t.board_id = b.id and t.state = 'visible'
      order by t.last_activity_at desc, t.id desc limit ${threadsPerFeed}) t
    left join members m on m.id = t.author_id
    where ${readableBoard(db, actor)} and (${boardId}::bigint is null or b.id = ${boardId}::bigint)
    order by t.last_activity_at desc, t.id desc limit ${threadsPerFeed}`;
}
