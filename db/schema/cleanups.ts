import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';
import { decisions } from './moderation';

/** One act that takes everything a spammer left out of sight. It can be taken back for a week. */
export const cleanups = pgTable(
  'cleanups',
  {
    id: id(),
    publicId: text().notNull().unique(),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    moderatorId: ref()
      .notNull()
      .references(() => members.id),
    /** The decision that suspends the member and tells them. */
    decisionId: ref()
      .notNull()
      .references(() => decisions.id),
    state: text().notNull().default('running'),
    /** Until when it can be taken back. */
    undoUntil: moment().notNull(),
    undoneBy: ref().references(() => members.id),
    endedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    // Twice at the same moment is once; a second one waits until the first has been taken back.
    uniqueIndex('cleanups_one_at_work')
      .on(t.memberId)
      .where(sql`state in ('running', 'undoing')`),
    index('cleanups_member').on(t.memberId, t.id),
    index('cleanups_moderator').on(t.moderatorId),
    index('cleanups_decision').on(t.decisionId),
    index('cleanups_undone_by').on(t.undoneBy),
    index('cleanups_undo_until').on(t.undoUntil),
    check('cleanups_state', sql`${t.state} in ('running', 'done', 'undoing', 'undone')`),
  ],
);

/** One thing that a clean-up takes away, with what it takes to bring exactly that back. Forgotten when it cannot be. */
export const cleanupTraces = pgTable(
  'cleanup_traces',
  {
    id: id(),
    cleanupId: ref()
      .notNull()
      .references(() => cleanups.id, { onDelete: 'cascade' }),
    /** A key of `traceWords` (app/features/cleanups/cleanup.ts). */
    kind: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    /** What tells two traces of one kind and subject apart (which reaction). */
    variant: text().notNull().default(''),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    state: text().notNull().default('waiting'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('cleanup_traces_once').on(t.cleanupId, t.kind, t.subjectKind, t.subjectId, t.variant),
    index('cleanup_traces_next').on(t.cleanupId, t.state, t.id),
    check('cleanup_traces_state', sql`${t.state} in ('waiting', 'removed', 'restored', 'left')`),
  ],
);
