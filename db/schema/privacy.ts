import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { createdAt, id, ref } from '../columns';
import { members } from './accounts';

/** Each time a member granted or withdrew a use. The newest row for a purpose is what counts now. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    purpose: text().notNull(),
    granted: boolean().notNull(),
    /** Which wording the member saw. */
    textVersion: smallint().notNull(),
    source: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('consents_latest').on(t.memberId, t.purpose, t.id),
    check('consents_purpose', sql`${t.purpose} in ('contact', 'opening')`),
  ],
);
