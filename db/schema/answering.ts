import { sql } from 'drizzle-orm';
import { check, index, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';
import { boards } from './boards';

/** How many hours somebody may wait for a first human word in a board; the row without a board is for reviews. */
export const replyTargets = pgTable(
  'reply_targets',
  {
    id: id(),
    boardId: ref().references(() => boards.id, { onDelete: 'cascade' }),
    hours: smallint().notNull(),
    updatedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('reply_targets_board').on(t.boardId).nullsNotDistinct(),
    check('reply_targets_hours', sql`${t.hours} between 1 and 720`),
  ],
);

/** Accounts that answer by themselves. What they write makes nobody heard. */
export const automatedAccounts = pgTable(
  'automated_accounts',
  {
    memberId: ref()
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    markedBy: ref().references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [index('automated_accounts_by').on(t.markedBy)],
);

/** The team's word that somebody who waits need not wait any longer, with why. What they write later waits anew. */
export const unheardCloses = pgTable(
  'unheard_closes',
  {
    id: id(),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
    note: text().notNull().default(''),
    closedBy: ref().references(() => members.id),
    closedAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('unheard_closes_member').on(t.memberId, t.closedAt),
    index('unheard_closes_by').on(t.closedBy),
    check(
      'unheard_closes_reason',
      sql`${t.reason} in ('answered-elsewhere', 'needs-no-answer', 'nobody-there', 'other')`,
    ),
  ],
);
