import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { addedPublicId, createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';

/**
 * What the team has set about milestones, anniversaries and birthdays, version by version; the newest holds. The number of
 * a version is that of its row, and points of the ledger name it.
 */
export const occasionTerms = pgTable(
  'occasion_terms',
  {
    id: id(),
    /** `OccasionTerms` of the occasions room. */
    content: jsonb().notNull(),
    changedBy: ref().references(() => members.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [index('occasion_terms_changed_by').on(t.changedBy)],
);

/** A round number that somebody reached, or a whole year here, with the act that made it. */
export const milestones = pgTable(
  'milestones',
  {
    id: id(),
    publicId: addedPublicId(),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** An act, or `years`. */
    kind: text().notNull(),
    number: integer().notNull(),
    /** The act that made the number full. */
    causeKind: text().notNull(),
    causeId: ref().notNull(),
    reachedAt: moment().notNull(),
    /** What it gives in the ledger; 0 also for what was long past when it was first counted. */
    points: smallint().notNull(),
    /** Whether its member was told: once, however often it goes and comes. */
    told: boolean().notNull(),
    /** Since when acts that made it are missing. */
    undoneAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('milestones_once').on(t.memberId, t.kind, t.number),
    check('milestones_number', sql`${t.number} > 0`),
    check('milestones_points', sql`${t.points} >= 0`),
  ],
);

/** What members have said about being congratulated; who has said nothing is, and shows their milestones. */
export const occasionChoices = pgTable('occasion_choices', {
  memberId: ref()
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  congratulated: boolean().notNull().default(true),
  shown: boolean().notNull().default(true),
  /**
   * No birthday greeting before this day: always the first of a month, so that it tells no birthday. It stays when a
   * birthday is removed, or somebody could be greeted every day by entering another one.
   */
  notGreetedBefore: date({ mode: 'string' }),
  createdAt: createdAt(),
});

/** A day and a month that a member has entered. The row is deleted when they remove it; there is no year to keep. */
export const birthdays = pgTable(
  'birthdays',
  {
    memberId: ref()
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    month: smallint().notNull(),
    day: smallint().notNull(),
    /** On which day it was entered or last changed. */
    enteredOn: date({ mode: 'string' }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('birthdays_day').on(t.month, t.day),
    check('birthdays_month', sql`${t.month} between 1 and 12`),
    check(
      'birthdays_day_of_month',
      sql`${t.day} between 1 and case when ${t.month} = 2 then 29 when ${t.month} in (4, 6, 9, 11) then 30 else 31 end`,
    ),
  ],
);

/** How far the daily look has come: a worker that dies goes on here. */
export const occasionRuns = pgTable('occasion_runs', {
  day: date({ mode: 'string' }).primaryKey(),
  afterId: ref().notNull().default(0),
  doneAt: moment(),
  createdAt: createdAt(),
});
