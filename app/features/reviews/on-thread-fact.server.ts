import type { Db } from '#db/client';
import { announce } from '#db/events';
import { touchPages } from '#db/pages';
import { isSolved } from '../boards/grown-thread-queries.server';
import type { CommandContext } from '../command';

/** The part of a fact about a thread that a review follows. */
interface ThreadFact {
  kind: string;
  subjectId: number;
  payload: Record<string, string | number | boolean | null>;
}

/** What a review makes of its thread: it goes along when that is merged, and its author is asked once when it is solved. */
export async function onThreadFact({ db, now }: CommandContext, fact: ThreadFact): Promise<void> {
  const { kind, subjectId, payload } = fact;
  if (kind === 'thread.merged') {
    await goAlong(db, subjectId, Number(payload['into']));
    return askOnce(db, Number(payload['into']), now);
  }
  await askOnce(db, kind === 'reply.accepted' ? Number(payload['threadId']) : subjectId, now);
}

async function goAlong(db: Db, from: number, into: number): Promise<void> {
  const moved = await db.sql<Array<{ reviewId: number; productId: number }>>`
    update review_threads g set thread_id = ${into} from reviews r
    where g.thread_id = ${from} and r.id = g.review_id returning g.review_id as "reviewId", r.product_id as "productId"`;
  const tags = moved.flatMap(({ reviewId, productId }) => [`review:${reviewId}`, `product:${productId}`]);
  if (tags.length > 0) await touchPages(db, [...tags, `thread:${into}`]);
}

/**
 * Asks the authors of the reviews that this thread grew from to look at them again, if it is solved still. The mark is
 * set by the statement that finds it missing, so that an answer accepted, taken back and accepted again asks once, and a
 * fact delivered twice does too. A review that is not public is not asked about.
 */
async function askOnce(db: Db, threadId: number, now: Date): Promise<void> {
  const asked = await db.sql<Array<{ reviewId: number }>>`
    update review_threads g set asked_at = ${now.toISOString()} from reviews r, threads t
    where g.thread_id = ${threadId} and g.asked_at is null and t.id = g.thread_id and t.state = 'visible' and ${isSolved(db)}
      and r.id = g.review_id and r.state = 'published' and r.author_id is not null
    returning g.review_id as "reviewId"`;
  for (const { reviewId } of asked)
    await announce(db, {
      kind: 'review.thread-solved',
      subjectKind: 'review',
      subjectId: reviewId,
      actorId: null,
      payload: { threadId },
    });
}
