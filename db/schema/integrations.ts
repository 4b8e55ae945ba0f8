import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';
import { reviews } from './reviews';

/** One file of an import: how far it got, so that a broken run goes on where it stopped, and what was counted. */
export const importRuns = pgTable(
  'import_runs',
  {
    id: id(),
    source: text().notNull(),
    file: text().notNull(),
    fingerprint: text().notNull(),
    /** Lines (or elements) that are safely in the database. */
    position: bigint({ mode: 'number' }).notNull().default(0),
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
    finishedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('import_runs_file').on(t.source, t.file, t.fingerprint),
    index('import_runs_newest').on(t.createdAt),
  ],
);

/** Lines of a file that were read and not taken in. They are tried again whenever the same file is imported again. */
export const importLeftOut = pgTable(
  'import_left_out',
  {
    runId: ref()
      .notNull()
      .references(() => importRuns.id, { onDelete: 'cascade' }),
    line: bigint({ mode: 'number' }).notNull(),
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.line] })],
);

/** A file that an admin has handed in over the web: looked through first, brought in when they say so, then gone. */
export const handedFiles = pgTable(
  'handed_files',
  {
    id: id(),
    publicId: text().notNull().unique(),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    /** What the file was called where it came from. */
    name: text().notNull(),
    bytes: integer().notNull(),
    kind: text().notNull(),
    source: text().notNull(),
    /** The review tool that wrote it: as it was said or as its headings tell. */
    tool: text(),
    /** What all its reviews are about, where it names no product. */
    product: text(),
    state: text().notNull().default('looking'),
    /** Lines that the work at hand has gone through. */
    lines: integer().notNull().default(0),
    /** What the look-through has found. */
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
    leftOut: jsonb().$type<Array<{ line: number; reason: string }>>().notNull().default([]),
    problem: text(),
    runId: ref().references(() => importRuns.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('handed_files_newest').on(t.createdAt),
    index('handed_files_member').on(t.memberId),
    index('handed_files_run').on(t.runId),
    check('handed_files_kind', sql`${t.kind} in ('products', 'orders', 'reviews-csv')`),
    check(
      'handed_files_state',
      sql`${t.state} in ('looking', 'looked', 'bringing', 'done', 'failed', 'thrown-away')`,
    ),
  ],
);

/** A picture of an imported review that still lies elsewhere; its row goes once it has been fetched or given up. */
export const importedPictures = pgTable(
  'imported_pictures',
  {
    id: id(),
    reviewId: ref()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    url: text().notNull(),
    position: integer().notNull(),
    tries: integer().notNull().default(0),
    askAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('imported_pictures_once').on(t.reviewId, t.url),
    index('imported_pictures_due').on(t.askAt, t.reviewId),
  ],
);
