import { bigint, index, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';

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
