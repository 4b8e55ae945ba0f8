import { index, pgTable } from 'drizzle-orm/pg-core';
import { createdAt, ref } from '../../columns';
import { members } from '../accounts';
import { replies, threads } from '../boards';

/** The one reply of the team in a thread that speaks for the brand. Its words may change; choosing another moves the row. */
export const officialAnswers = pgTable(
  'official_answers',
  {
    threadId: ref()
      .primaryKey()
      .references(() => threads.id, { onDelete: 'cascade' }),
    replyId: ref()
      .notNull()
      .unique()
      .references(() => replies.id, { onDelete: 'cascade' }),
    markedBy: ref().references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [index('official_answers_by').on(t.markedBy)],
);
