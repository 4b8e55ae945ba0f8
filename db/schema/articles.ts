import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';
import { boards, replies, threads } from './boards';

/**
 * Something written to last, that a second person has read before anybody else does. It becomes a thread when it is
 * published; until then it is no thread at all, so that no list, feed, counter or search can hold it.
 */
export const articles = pgTable(
  'articles',
  {
    id: id(),
    publicId: text().notNull().unique(),
    boardId: ref()
      .notNull()
      .references(() => boards.id),
    authorId: ref()
      .notNull()
      .references(() => members.id),
    /** The thread it has become. */
    threadId: ref().references(() => threads.id, { onDelete: 'cascade' }),
    /** The reply that it has grown out of. */
    replyId: ref().references(() => replies.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (t) => [
    index('articles_author').on(t.authorId, t.id),
    index('articles_board').on(t.boardId),
    uniqueIndex('articles_thread').on(t.threadId),
    uniqueIndex('articles_reply').on(t.replyId),
  ],
);

/** One wording of an article on its way: at most one is open, and what is published was let through by another person. */
export const articleVersions = pgTable(
  'article_versions',
  {
    id: id(),
    articleId: ref()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Whose article it is, beside who put these very words down. */
    authorId: ref()
      .notNull()
      .references(() => members.id),
    writtenBy: ref()
      .notNull()
      .references(() => members.id),
    title: text().notNull(),
    bodySource: text().notNull(),
    bodyHtml: text().notNull(),
    renderVersion: smallint().notNull(),
    tags: text().notNull().default(''),
    state: text().notNull().default('draft'),
    /** Rises with every save, so that nobody publishes words that were changed under their eyes. */
    revision: integer().notNull().default(1),
    /** Whether its author has to say yes, because others made an article of their words; and when they did. */
    needsAgreement: boolean().notNull().default(false),
    agreedAt: moment(),
    sentAt: moment(),
    reviewedBy: ref().references(() => members.id),
    reason: text().notNull().default(''),
    decidedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('article_versions_article').on(t.articleId, t.id),
    uniqueIndex('article_versions_open')
      .on(t.articleId)
      .where(sql`state in ('draft', 'sent', 'returned')`),
    index('article_versions_author').on(t.authorId),
    index('article_versions_writer').on(t.writtenBy),
    index('article_versions_reviewer').on(t.reviewedBy),
    index('article_versions_sent')
      .on(t.sentAt, t.id)
      .where(sql`state = 'sent'`),
    check(
      'article_versions_state',
      sql`${t.state} in ('draft', 'sent', 'returned', 'published', 'declined', 'dropped')`,
    ),
    // Nobody publishes their own words, whatever a command thinks.
    check(
      'article_versions_second_person',
      sql`${t.state} <> 'published' or (${t.reviewedBy} is not null and ${t.reviewedBy} <> ${t.authorId} and ${t.reviewedBy} <> ${t.writtenBy})`,
    ),
    check(
      'article_versions_agreed',
      sql`${t.state} <> 'published' or not ${t.needsAgreement} or ${t.agreedAt} is not null`,
    ),
    check('article_versions_reason', sql`${t.state} not in ('returned', 'declined') or ${t.reason} <> ''`),
  ],
);
