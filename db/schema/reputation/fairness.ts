import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, moment, ref } from '../../columns';
import { members } from '../accounts';

/**
 * How many awards stand from one giver to one receiver by one rule in one month (UTC): the vote graph, kept beside the
 * ledger by a trigger (db/functions/award-pairs.sql) and proven by `vouch recount`. Capped and held awards count: what
 * two people do for each other is the same whether it gave points or not.
 */
export const awardPairs = pgTable(
  'award_pairs',
  {
    receiverId: ref()
      .notNull()
      .references(() => members.id),
    giverId: ref()
      .notNull()
      .references(() => members.id),
    rule: text().notNull(),
    /** The first day of the month. */
    month: date({ mode: 'string' }).notNull(),
    awards: integer().notNull(),
    /** The search for rings looks again at those alone whose pairs changed. */
    changedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.receiverId, t.giverId, t.rule, t.month] }),
    index('award_pairs_giver').on(t.giverId, t.month),
    index('award_pairs_changed').on(t.changedAt),
  ],
);
