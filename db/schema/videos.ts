import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id, ref } from '../columns';
import { members } from './accounts';
import { reviews } from './reviews';
import { testimonials } from './testimonials';
import { uploads } from './writing';

/** A short video with a review or a testimonial. Its file lies in the uploads folder, named by the public id; one without a row is never served. */
export const videos = pgTable(
  'videos',
  {
    id: id(),
    publicId: text().notNull().unique(),
    ownerId: ref().references(() => members.id),
    reviewId: ref()
      .unique()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    testimonialId: ref()
      .unique()
      .references(() => testimonials.id, { onDelete: 'cascade' }),
    container: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    milliseconds: integer().notNull(),
    bytes: integer().notNull(),
    /** SHA-256 of the file as it is served. */
    digest: text().notNull(),
    /** What is said or seen in it. */
    words: text().notNull(),
    /** The picture that stands for it until it is played. */
    posterId: ref().references(() => uploads.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('videos_owner').on(t.ownerId),
    index('videos_poster').on(t.posterId),
    check('videos_container', sql`${t.container} in ('mp4', 'quicktime', 'webm')`),
    check('videos_holder', sql`num_nonnulls(${t.reviewId}, ${t.testimonialId}) = 1`),
    check('videos_words', sql`${t.words} <> ''`),
  ],
);
