import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../../columns';
import { members } from '../accounts';

/**
 * Points that a person of the team gave or took by hand. The words are here, where they can be erased; the ledger holds
 * one entry whose cause is this row, and its opposite once it was taken back.
 */
export const pointAdjustments = pgTable(
  'point_adjustments',
  {
    id: id(),
    /** Made with the form: the same form sent twice is one row. */
    publicId: text().notNull().unique(),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    givenBy: ref()
      .notNull()
      .references(() => members.id),
    points: integer().notNull(),
    reason: text().notNull(),
    /** What its member says against it, once. */
    contestWords: text(),
    contestedAt: moment(),
    undoneBy: ref().references(() => members.id),
    undoneAt: moment(),
    undoReason: text(),
    /** What another admin than the giver says to the member's words, when it stays. */
    keptBy: ref().references(() => members.id),
    keptAt: moment(),
    keepReason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index('point_adjustments_member').on(t.memberId, t.id),
    index('point_adjustments_given_by').on(t.givenBy),
    index('point_adjustments_undone_by').on(t.undoneBy),
    index('point_adjustments_kept_by').on(t.keptBy),
    check('point_adjustments_points', sql`${t.points} <> 0`),
    check('point_adjustments_contested', sql`(${t.contestedAt} is null) = (${t.contestWords} is null)`),
    check('point_adjustments_kept', sql`(${t.keptAt} is null) = (${t.keepReason} is null)`),
    check('point_adjustments_answered', sql`${t.keptAt} is null or ${t.contestedAt} is not null`),
    check('point_adjustments_undone', sql`(${t.undoneAt} is null) = (${t.undoReason} is null)`),
  ],
);
