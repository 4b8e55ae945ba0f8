import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, ref } from '../../columns';
import { members } from '../accounts';

/** One member's "this helped" on one thread or reply. Taking it back deletes the row; the ledger remembers. */
export const votes = pgTable(
  'votes',
  {
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectKind, t.subjectId, t.memberId] }),
    index('votes_member').on(t.memberId, t.createdAt),
    index('votes_newest')
      .on(t.createdAt)
      .where(sql`subject_kind = 'reply'`),
    check('votes_subject_kind', sql`${t.subjectKind} in ('thread', 'reply')`),
  ],
);

/** Votes that an import knows only as a number per post, type and day: their givers are not known. */
export const importedVotes = pgTable(
  'imported_votes',
  {
    id: id(),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    type: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    count: integer().notNull(),
    importSource: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('imported_votes_once').on(t.importSource, t.subjectKind, t.subjectId, t.type, t.day),
    index('imported_votes_subject').on(t.subjectKind, t.subjectId),
    check('imported_votes_type', sql`${t.type} in ('up', 'down', 'helpful')`),
  ],
);
