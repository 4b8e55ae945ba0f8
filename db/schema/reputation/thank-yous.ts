import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id, ref } from '../../columns';
import { members } from '../accounts';

/**
 * Thanks that a person of the team wrote to a member by hand, with points out of their purse of the month or without. It
 * names no post and no review: nobody is thanked for what they thought of something. The ledger holds one entry whose
 * cause is this row.
 */
export const thankYous = pgTable(
  'thank_yous',
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
    words: text().notNull(),
    points: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    index('thank_yous_member').on(t.memberId, t.id),
    index('thank_yous_purse').on(t.givenBy, t.createdAt),
    check('thank_yous_points', sql`${t.points} >= 0`),
  ],
);
