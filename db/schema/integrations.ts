import { bigint, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from '../columns';

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
