import { index, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { createdAt, moment, occurredAt, ref } from '../../columns';
import { members } from '../accounts';
import { reviews } from '../reviews';

/** What the brand answers a reviewer in private: one, editable, read by the author and the team alone. */
export const reviewPrivateReplies = pgTable(
  'review_private_replies',
  {
    reviewId: ref()
      .primaryKey()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    authorId: ref().references(() => members.id),
    bodySource: text().notNull(),
    bodyHtml: text().notNull(),
    renderVersion: smallint().notNull(),
    editedAt: moment(),
    occurredAt: occurredAt(),
    createdAt: createdAt(),
  },
  (t) => [
    index('review_private_replies_author').on(t.authorId),
    index('review_private_replies_render_version').on(t.renderVersion),
  ],
);
