import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, moment } from '../columns';

/** What the brand has set, one row per key: name, hue, demo marker. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  updatedAt: moment().notNull().defaultNow(),
  createdAt: createdAt(),
});
