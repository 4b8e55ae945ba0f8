import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { createdAt, moment, ref } from '../../columns';
import { reviews } from '../reviews';

/**
 * By what a review is compared with others: its print, and for some weeks the keyed hash of the browser that sent it.
 * Nothing else of that browser is kept, and the clock forgets the hash.
 */
export const reviewMarks = pgTable(
  'review_marks',
  {
    reviewId: ref()
      .primaryKey()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    /** Null where the words are too few to tell anything. */
    exact: text(),
    bands: text().array().notNull().default([]),
    device: text(),
    deviceUntil: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('review_marks_exact').on(t.exact),
    index('review_marks_bands').using('gin', t.bands),
    index('review_marks_device')
      .on(t.device)
      .where(sql`device is not null`),
    index('review_marks_device_until')
      .on(t.deviceUntil)
      .where(sql`device is not null`),
    check('review_marks_device_ends', sql`(${t.device} is null) = (${t.deviceUntil} is null)`),
  ],
);

/** The key of the hashes of browsers: one, made at the first use. */
export const reviewMarkKeys = pgTable(
  'review_mark_keys',
  {
    id: smallint().primaryKey(),
    key: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [check('review_mark_keys_one', sql`${t.id} = 1`)],
);

/** What spoke for a look at a review by a person, with the evidence that the team sees. */
export const reviewSignals = pgTable(
  'review_signals',
  {
    reviewId: ref()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    /** In words, and the reviews that it points at by their public ids. */
    evidence: jsonb().$type<{ words: string; reviews: string[] }>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.kind] }),
    check(
      'review_signals_kind',
      sql`${t.kind} in ('copied', 'same-device', 'burst', 'early-life', 'only-reviews')`,
    ),
  ],
);
