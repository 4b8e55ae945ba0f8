import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import type { GrownThread } from '../reviews/review-thread';
import { memberId, moderatedBoard, readableBoard, type Fragment } from './audience.server';

/** The threads that grew from these reviews, as far as the actor may read them, by the review's key: one question for a whole page. */
export async function listGrownThreads(
  db: Db,
  actor: Actor,
  reviewIds: readonly number[],
): Promise<ReadonlyMap<number, GrownThread>> {
  if (reviewIds.length === 0) return new Map();
  const rows = await db.sql<Array<GrownThread & { reviewId: number }>>`
    select g.review_id as "reviewId", t.id, t.public_id as "publicId", t.slug, t.title, t.reply_count as "replyCount",
           ${isSolved(db)} as solved, t.locked_at is not null as closed
    from review_threads g join threads t on t.id = g.thread_id join boards b on b.id = t.board_id and ${readableBoard(db, actor)}
    where g.review_id = any(${reviewIds as number[]}::bigint[])
      and t.state <> 'moved' and (t.state = 'visible' or (t.state <> 'withdrawn' and t.author_id = ${memberId(actor)}::bigint)
        or ${moderatedBoard(db, actor)})`;
  return new Map(rows.map(({ reviewId, ...thread }) => [reviewId, thread]));
}

/** Whether somebody accepted an answer, or the team closed it as answered; t is the thread. */
export function isSolved({ sql }: Db): Fragment {
  return sql`(t.accepted_reply_id is not null
    or exists (select from thread_closings c where c.thread_id = t.id and c.reason = 'answered'))`;
}
