import type { CommandContext } from '../command';
import { inTransaction } from '../command';
import { changeReviewState } from './change-review-state.server';

/** Few enough that their locks are short; the next batch follows at once. */
const atOnce = 50;

/**
 * Publishes what waits and to which nobody has objected in time. The clock asks every minute, and whatever happens in
 * between, each is published once: a batch commits with its facts or not at all, and what another run or a decision
 * holds at this moment is left to it.
 */
export async function publishDueReviews(ctx: CommandContext): Promise<number> {
  let published = 0;
  for (;;) {
    const count = await inTransaction(ctx, publishBatch);
    published += count;
    if (count < atOnce) return published;
  }
}

async function publishBatch({ db, now }: CommandContext): Promise<number> {
  const due = await db.sql<Array<{ id: number }>>`
    select id from reviews where state = 'pending' and object_until <= ${now.toISOString()}
    order by object_until, id limit ${atOnce} for update skip locked`;
  for (const { id } of due)
    await changeReviewState(db, {
      reviewId: id,
      to: 'published',
      reason: null,
      fact: 'review.published',
      actorId: null,
      cause: 'deadline',
    });
  return due.length;
}
