import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import type { RootReview } from './review-thread';

/** Reviews whose threads are joined into one by merging: more than a page would name. */
const mostRoots = 10;

/** The reviews that a thread grew from, as far as the actor may read them. */
export async function listRootReviews(db: Db, actor: Actor, threadId: number): Promise<RootReview[]> {
  const rows = await db.sql<RootReview[]>`
    select r.id, r.public_id as "publicId", r.title, p.name as product, r.author_id as "authorId", r.state
    from review_threads g join reviews r on r.id = g.review_id join products p on p.id = r.product_id
    where g.thread_id = ${threadId} order by r.id limit ${mostRoots}`;
  return rows.filter((review) => may(actor, 'review.read', review).ok);
}

/** Whether a thread has grown from this review already, readable or not: there is no second one. */
export async function hasGrown(db: Db, reviewId: number): Promise<boolean> {
  const [row] = await db.sql`select from review_threads where review_id = ${reviewId}`;
  return row !== undefined;
}
