import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../../columns';
import { members } from '../accounts';
import { boards, threads } from '../boards';
import { tags } from './tags';

const member = () =>
  ref()
    .notNull()
    .references(() => members.id);

/** Who wants to hear how much of a thread. `mute` is a wish too: it outlasts a mention of one's own words. */
export const threadFollows = pgTable(
  'thread_follows',
  {
    memberId: member(),
    threadId: ref()
      .notNull()
      .references(() => threads.id),
    level: text().notNull().default('all'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.memberId] }),
    index('thread_follows_member').on(t.memberId),
    check('thread_follows_level', sql`${t.level} in ('all', 'answers', 'mute')`),
  ],
);

/** Who wants to hear of each new thread of a board. */
export const boardFollows = pgTable(
  'board_follows',
  {
    memberId: member(),
    boardId: ref()
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.boardId, t.memberId] }), index('board_follows_member').on(t.memberId)],
);

/** Who wants to hear of each new thread with a tag. */
export const tagFollows = pgTable(
  'tag_follows',
  {
    memberId: member(),
    tagId: ref()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tagId, t.memberId] }), index('tag_follows_member').on(t.memberId)],
);

/** The secret part of a member's own feed address, by which a feed reader asks in their name. One at a time. */
export const feedKeys = pgTable('feed_keys', {
  memberId: ref()
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  key: text().notNull().unique(),
  createdAt: createdAt(),
});

/** A thread or reply that a member wants to find again, and when they want to be reminded of it. Nobody else sees it. */
export const bookmarks = pgTable(
  'bookmarks',
  {
    id: id(),
    memberId: member(),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    remindAt: moment(),
    remindedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('bookmarks_once').on(t.memberId, t.subjectKind, t.subjectId),
    index('bookmarks_newest').on(t.memberId, t.createdAt, t.id),
    index('bookmarks_due')
      .on(t.remindAt)
      .where(sql`remind_at is not null and reminded_at is null`),
    check('bookmarks_subject_kind', sql`${t.subjectKind} in ('thread', 'reply')`),
  ],
);
