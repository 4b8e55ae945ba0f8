import { inTransaction, type CommandContext } from '../command';
import { eraseWords, type ErasableReview } from './erase-words.server';

/** Few enough that their locks are short; the next batch follows at once. */
const atOnce = 20;

/**
 * Deletes the words and photos of reviews that were withdrawn half a year ago. Words about which somebody still waits for
 * an answer (an appeal against a decision) stay until they have it. Safe to run twice and to kill: a batch commits with
 * what it deleted or is due again.
 */
export async function eraseWithdrawnReviews(
  ctx: CommandContext,
  { folder }: { folder: string },
): Promise<number> {
  let erased = 0;
  for (;;) {
    const count = await inTransaction(ctx, (inner) => eraseBatch(inner, folder));
    erased += count;
    if (count < atOnce) return erased;
  }
}

async function eraseBatch({ db, now }: CommandContext, folder: string): Promise<number> {
  const due = await db.sql<ErasableReview[]>`
    select id, public_id as "publicId", author_id as "authorId" from reviews r
    where words_until <= ${now.toISOString()} and state = 'withdrawn'
      and not exists (select from queue_items q where q.subject_kind = 'review' and q.subject_id = r.id and q.state = 'open')
    order by words_until, id limit ${atOnce} for update skip locked`;
  for (const review of due) await eraseWords(db, review, { folder, now });
  return due.length;
}
