import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../../columns';
import { products } from '../products';
import { reviews } from '../reviews';

/**
 * What the brand asks reviewers of a category to rate beside the stars: a name and the words at the ends of a scale of
 * five. Another name or other words are another attribute, because an answer means what was asked. One that is not asked
 * any more is retired: what people said of it stays theirs, and counts again when it is asked again.
 */
export const reviewAttributes = pgTable(
  'review_attributes',
  {
    id: id(),
    publicId: text().notNull().unique(),
    /** The category of products, in the catalogue's words; empty for those without one. */
    category: text().notNull(),
    name: text().notNull(),
    /** What one and five mean; both empty where a file brought the answers without them. */
    low: text().notNull(),
    high: text().notNull(),
    position: smallint().notNull(),
    retiredAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('review_attributes_question').on(t.category, t.name, t.low, t.high),
    check('review_attributes_name', sql`length(${t.name}) between 2 and 40`),
    check('review_attributes_ends', sql`length(${t.low}) <= 30 and length(${t.high}) <= 30`),
  ],
);

/** Where a review stands on the scale of an attribute now; what it said earlier is in its history. */
export const reviewRatings = pgTable(
  'review_ratings',
  {
    reviewId: ref()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    attributeId: ref()
      .notNull()
      .references(() => reviewAttributes.id),
    value: smallint().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.attributeId] }),
    index('review_ratings_attribute').on(t.attributeId, t.value, t.reviewId),
    check('review_ratings_value', sql`${t.value} between 1 and 5`),
  ],
);

/** How many published reviews of a product stand where on the scale of an attribute: an average is a sum of five rows. */
export const reviewRatingCounts = pgTable(
  'review_rating_counts',
  {
    productId: ref()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    attributeId: ref()
      .notNull()
      .references(() => reviewAttributes.id),
    value: smallint().notNull(),
    count: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.attributeId, t.value] }),
    index('review_rating_counts_attribute').on(t.attributeId),
  ],
);
