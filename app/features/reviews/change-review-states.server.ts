import type { Db } from '#db/client';
import { announceTogether } from '#db/events';
import { countReviews } from './review-counts.server';
import type { ReviewState } from './review';

/** One of many reviews, between which states it moves, and the reason it has afterwards. */
export interface ReviewMove {
  id: number;
  from: ReviewState;
  to: ReviewState;
  reason: string | null;
}

/**
 * What `changeReviewState` does, for many reviews in some statements. Leaves alone what is not in the state that it is to
 * leave; answers with the ids of what moved.
 */
export async function changeReviewStates(tx: Db, moves: readonly ReviewMove[]): Promise<number[]> {
  await lockReviews(
    tx,
    moves.map(({ id }) => id),
  );
  const move = tx.sql`
    json_to_recordset(${JSON.stringify(moves)}::json) as move (id bigint, "from" text, "to" text, reason text)`;
  const leaving = await tx.sql<Array<{ id: number }>>`
    select r.id from ${move} join reviews r on r.id = move.id and r.state = move."from"`;
  const ids = leaving.map(({ id }) => id);
  await countReviews(tx, ids, -1);
  const moved = await tx.sql<Array<{ id: number; productId: number; to: ReviewState }>>`
    update reviews r set state = move."to", state_reason = move.reason,
      published_at = case when move."to" = 'published' then coalesce(r.published_at, now()) else r.published_at end
    from ${move} where r.id = move.id and r.id = any(${ids}::bigint[])
    returning r.id, r.product_id as "productId", move."to"`;
  await countReviews(tx, ids, 1);
  await announceTogether(
    tx,
    moved.map(({ id, productId, to }) => ({
      kind: to === 'hidden' ? 'review.hidden' : 'review.restored',
      subjectKind: 'review',
      subjectId: id,
      touches: [`product:${productId}`, `review:${id}`, 'products', 'home'],
    })),
  );
  return ids;
}

/** RACE: locked first and alone, in one order; what is read by the next statement is how it stands then. */
export async function lockReviews(tx: Db, reviewIds: readonly number[]): Promise<void> {
  await tx.sql`select from reviews where id = any(${reviewIds as number[]}::bigint[]) order by id for update`;
}
