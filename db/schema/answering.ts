import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';
import { boards, threads } from './boards';

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

/** Who of the team looks after a thread, and until when it needs no word from the team. */
export const threadDesks = pgTable(
  'thread_desks',
  {
    threadId: ref()
      .primaryKey()
      .references(() => threads.id, { onDelete: 'cascade' }),
    assigneeId: ref().references(() => members.id),
    assignedAt: moment(),
    /** Everything said up to then has been looked at and needs no answer; what a customer says later waits again. */
    settledAt: moment(),
    settledBy: ref().references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [index('thread_desks_assignee').on(t.assigneeId), index('thread_desks_settled_by').on(t.settledBy)],
);

/** What the team tells each other about a thread. No customer ever reads it; erasing whoever wrote it takes it along. */
export const threadNotes = pgTable(
  'thread_notes',
  {
    id: id(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    writerId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    body: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('thread_notes_thread').on(t.threadId, t.id), index('thread_notes_writer').on(t.writerId)],
);

/** A text that the team answers with again and again, for one board or for all. It is the house's, not its writer's. */
export const savedReplies = pgTable(
  'saved_replies',
  {
    id: id(),
    publicId: text().notNull().unique(),
    boardId: ref().references(() => boards.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    /** Markdown with fields such as `{{member.name}}` (`app/features/answering/saved-reply.ts`). */
    body: text().notNull(),
    /** Counts changes, so that nobody overwrites a colleague's without having seen it. */
    version: integer().notNull().default(1),
    changedBy: ref().references(() => members.id, { onDelete: 'set null' }),
    changedAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('saved_replies_title').on(t.boardId, t.title).nullsNotDistinct(),
    index('saved_replies_changed_by').on(t.changedBy),
    check('saved_replies_title_size', sql`char_length(${t.title}) between 1 and 80`),
    check('saved_replies_body_size', sql`char_length(${t.body}) between 1 and 5000`),
  ],
);
