import { sql } from 'drizzle-orm';
import { check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, ref } from '../../columns';
import { members } from '../accounts';
import { threads } from '../boards';

/** Why a thread was closed, as everybody reads it above its words. Opening the thread again takes the row away. */
export const threadClosings = pgTable(
  'thread_closings',
  {
    threadId: ref()
      .primaryKey()
      .references(() => threads.id, { onDelete: 'cascade' }),
    /** A key of `closingWords` (app/features/boards/closing.ts). */
    reason: text().notNull(),
    note: text().notNull().default(''),
    /** Where the same is talked about; shown to whoever may read it there. */
    duplicateOfId: ref().references(() => threads.id),
    closedBy: ref().references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('thread_closings_duplicate').on(t.duplicateOfId),
    index('thread_closings_by').on(t.closedBy),
    check(
      'thread_closings_reason',
      sql`${t.reason} in ('answered', 'duplicate', 'off-topic', 'outdated', 'other')`,
    ),
    check('thread_closings_note', sql`length(${t.note}) <= 1000`),
  ],
);
