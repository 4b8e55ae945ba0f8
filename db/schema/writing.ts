import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';

/**
 * Words that somebody has begun: one draft for each member and place. `version` rises with every change, so that two
 * tabs cannot write over each other unseen.
 */
export const drafts = pgTable(
  'drafts',
  {
    id: id(),
    publicId: text().notNull().unique(),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** What is being written and about what, as `app/features/writing/draft.ts` says: `reply:…`, `review:…`. */
    place: text().notNull(),
    /** The fields of the form as they were typed. */
    fields: jsonb().notNull(),
    version: integer().notNull().default(1),
    savedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('drafts_once').on(t.memberId, t.place),
    index('drafts_saved').on(t.savedAt),
    check('drafts_place', sql`length(${t.place}) <= 120`),
  ],
);
