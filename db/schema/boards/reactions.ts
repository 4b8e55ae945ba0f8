import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, ref } from '../../columns';
import { members } from '../accounts';

/** One member's one word about one thread or reply. Taking it back deletes the row; it earns nobody anything. */
export const reactions = pgTable(
  'reactions',
  {
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    kind: text().notNull(),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectKind, t.subjectId, t.kind, t.memberId] }),
    index('reactions_member').on(t.memberId),
    check('reactions_subject_kind', sql`${t.subjectKind} in ('thread', 'reply')`),
    check('reactions_kind', sql`${t.kind} in ('thanks', 'agree', 'funny', 'insightful')`),
  ],
);
