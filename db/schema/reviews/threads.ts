import { index, pgTable } from 'drizzle-orm/pg-core';
import { createdAt, moment, ref } from '../../columns';
import { threads } from '../boards';
import { reviews } from '../reviews';

/**
 * The thread that grew from a review, one a review: the key refuses a second. Two reviews meet in one thread only when
 * theirs were merged. `askedAt` is when the author was asked to look at the review again; it is set once.
 */
export const reviewThreads = pgTable(
  'review_threads',
  {
    reviewId: ref()
      .primaryKey()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    askedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [index('review_threads_thread').on(t.threadId)],
);
