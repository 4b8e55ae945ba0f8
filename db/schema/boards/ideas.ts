import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, id, ref } from '../../columns';
import { members } from '../accounts';
import { threads } from '../boards';

const ideaStatus = (column: unknown) =>
  sql`${column} in ('open', 'planned', 'started', 'shipped', 'declined')`;

/** What the team makes of a thread that is an idea, and how many want it. The count moves with the rows of `idea_votes`. */
export const ideas = pgTable(
  'ideas',
  {
    threadId: ref()
      .primaryKey()
      .references(() => threads.id, { onDelete: 'cascade' }),
    status: text().notNull().default('open'),
    voteCount: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [check('ideas_status', ideaStatus(t.status))],
);

/** One member's wish for one idea. Those for ideas that still stand count against the member's budget. */
export const ideaVotes = pgTable(
  'idea_votes',
  {
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.memberId] }), index('idea_votes_member').on(t.memberId)],
);

/** What the team said about an idea when its status changed; never changed itself. */
export const ideaChanges = pgTable(
  'idea_changes',
  {
    id: id(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    status: text().notNull(),
    note: text().notNull(),
    changedBy: ref().references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('idea_changes_thread').on(t.threadId, t.id),
    index('idea_changes_by').on(t.changedBy),
    check('idea_changes_status', ideaStatus(t.status)),
  ],
);
