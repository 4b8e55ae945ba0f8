import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment, occurredAt, ref } from '../columns';
import { members } from './accounts';
import { uploads } from './writing';

const member = () =>
  ref()
    .notNull()
    .references(() => members.id);
const thread = () =>
  ref()
    .notNull()
    .references(() => threads.id);

/** A place for threads, with who may read and write there. */
export const boards = pgTable(
  'boards',
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull().default(''),
    /** The kinds of thread it takes, as `app/features/boards/thread-kind.ts` names them. */
    threadKinds: text()
      .array()
      .notNull()
      .default(['question', 'discussion', 'idea', 'announcement', 'article', 'event']),
    /** Who may see it, start threads in it and reply in it: words of `app/policy/audience.ts`, any of which is enough. */
    seenBy: text().array().notNull().default(['public']),
    postedBy: text().array().notNull().default(['members']),
    repliedBy: text().array().notNull().default(['members']),
    /** Which moderators look after it; admins look after all. */
    moderatedBy: text().array().notNull().default(['staff']),
    /** What is asked of whoever writes here, as it was typed and as it is shown. */
    rulesSource: text().notNull().default(''),
    rulesHtml: text().notNull().default(''),
    /** What a new thread begins with, by its kind. */
    templates: jsonb().notNull().default({}),
    /** The picture at its head, and what it shows in words. */
    coverId: ref().references(() => uploads.id),
    coverWords: text().notNull().default(''),
    position: integer().notNull().default(0),
    threadCount: integer().notNull().default(0),
    importSource: text(),
    importRef: text(),
    createdAt: createdAt(),
  },
  (t) => [
    index('boards_order').on(t.position, t.id),
    index('boards_cover').on(t.coverId),
    check('boards_cover_words', sql`${t.coverId} is null or ${t.coverWords} <> ''`),
    unique('boards_import').on(t.importSource, t.importRef),
    check(
      'boards_thread_kinds',
      sql`cardinality(${t.threadKinds}) > 0 and ${t.threadKinds} <@ array['question', 'discussion', 'idea', 'announcement', 'article', 'event']`,
    ),
    check('boards_seen_by', sql`cardinality(${t.seenBy}) between 1 and 50`),
    check('boards_posted_by', sql`cardinality(${t.postedBy}) between 1 and 50`),
    check('boards_replied_by', sql`cardinality(${t.repliedBy}) between 1 and 50`),
    check('boards_moderated_by', sql`cardinality(${t.moderatedBy}) between 1 and 50`),
  ],
);

/** An address a board once had; it still leads there for whoever may enter. */
export const boardSlugRedirects = pgTable(
  'board_slug_redirects',
  {
    slug: text().primaryKey(),
    boardId: ref()
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [index('board_slug_redirects_board').on(t.boardId)],
);

/** The opening post and its state. Counters are kept by the commands of the boards room in the same transaction. */
export const threads = pgTable(
  'threads',
  {
    id: id(),
    publicId: text().notNull().unique(),
    boardId: ref()
      .notNull()
      .references(() => boards.id),
    authorId: ref().references(() => members.id),
    productId: ref(),
    kind: text().notNull(),
    title: text().notNull(),
    slug: text().notNull(),
    bodySource: text().notNull(),
    bodyHtml: text().notNull(),
    renderVersion: smallint().notNull(),
    state: text().notNull().default('visible'),
    /** The author's role when the words were written: what the team announced stays the team's. */
    authorRole: text().notNull().default('member'),
    acceptedReplyId: ref(),
    replyCount: integer().notNull().default(0),
    lastPosition: integer().notNull().default(0),
    voteCount: integer().notNull().default(0),
    staffReplied: boolean().notNull().default(false),
    pinnedAt: moment(),
    lockedAt: moment(),
    lastActivityAt: moment().notNull().defaultNow(),
    lastReplyAuthorId: ref(),
    editedAt: moment(),
    importSource: text(),
    importRef: text(),
    occurredAt: occurredAt(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('threads_import').on(t.importSource, t.importRef),
    check(
      'threads_kind',
      sql`${t.kind} in ('discussion', 'question', 'idea', 'announcement', 'event', 'article')`,
    ),
    check('threads_state', sql`${t.state} in ('visible', 'held', 'hidden', 'withdrawn', 'moved')`),
    index('threads_newest')
      .on(t.lastActivityAt, t.id)
      .where(sql`state = 'visible'`),
    index('threads_newest_unanswered')
      .on(t.lastActivityAt, t.id)
      .where(sql`state = 'visible' and kind = 'question' and reply_count = 0`),
    index('threads_newest_of_team')
      .on(t.occurredAt, t.id)
      .where(sql`state = 'visible' and author_role <> 'member'`),
    // Plain ascending columns: a descending page scans them backwards (a DESC NULLS LAST index could not serve it).
    index('threads_board_activity')
      .on(t.boardId, t.lastActivityAt, t.id)
      .where(sql`state = 'visible'`),
    index('threads_board_unsolved')
      .on(t.boardId, t.lastActivityAt, t.id)
      .where(sql`state = 'visible' and kind = 'question' and accepted_reply_id is null`),
    index('threads_board_unanswered')
      .on(t.boardId, t.lastActivityAt, t.id)
      .where(sql`state = 'visible' and kind = 'question' and reply_count = 0`),
    index('threads_board_team')
      .on(t.boardId, t.occurredAt, t.id)
      .where(sql`state = 'visible' and author_role <> 'member'`),
    index('threads_board_pinned')
      .on(t.boardId, t.pinnedAt)
      .where(sql`pinned_at is not null`),
    index('threads_author').on(t.authorId, t.occurredAt, t.id),
    // What may wait for an answer of the team, without the words.
    index('threads_open')
      .on(t.boardId, t.kind, t.authorRole, t.occurredAt, t.id)
      .where(sql`state = 'visible' and locked_at is null and accepted_reply_id is null`),
    index('threads_render_version').on(t.renderVersion),
    index('threads_product')
      .on(t.productId, t.lastActivityAt, t.id)
      .where(sql`product_id is not null`),
  ],
);

/** An answer in a thread. `position` counts from 1 and changes only by a merge; addresses lead by the public id. */
export const replies = pgTable(
  'replies',
  {
    id: id(),
    publicId: text().notNull().unique(),
    threadId: thread(),
    authorId: ref().references(() => members.id),
    position: integer().notNull(),
    bodySource: text().notNull(),
    bodyHtml: text().notNull(),
    renderVersion: smallint().notNull(),
    state: text().notNull().default('visible'),
    voteCount: integer().notNull().default(0),
    /** The author's role when the words were written: a brand reply stays one after the author has left the team. */
    authorRole: text().notNull().default('member'),
    editedAt: moment(),
    importSource: text(),
    importRef: text(),
    occurredAt: occurredAt(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('replies_import').on(t.importSource, t.importRef),
    uniqueIndex('replies_thread_position').on(t.threadId, t.position),
    index('replies_moved')
      .on(t.threadId)
      .where(sql`state = 'moved'`),
    index('replies_author').on(t.authorId, t.occurredAt, t.id),
    // Who spoke when and in which order, without the words: read as a whole for who waits for an answer.
    index('replies_spoken')
      .on(t.threadId, t.position, t.authorRole, t.authorId, t.occurredAt)
      .where(sql`state = 'visible'`),
    index('replies_render_version').on(t.renderVersion),
    check('replies_state', sql`${t.state} in ('visible', 'held', 'hidden', 'withdrawn', 'moved')`),
  ],
);

/** What a thread or reply said before an edit. Hiding the post hides these too. */
export const revisions = pgTable(
  'revisions',
  {
    id: id(),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    title: text(),
    bodySource: text().notNull(),
    editorId: ref().references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('revisions_subject').on(t.subjectKind, t.subjectId, t.id),
    index('revisions_editor').on(t.editorId),
    check('revisions_subject_kind', sql`${t.subjectKind} in ('thread', 'reply')`),
  ],
);

/** Which reply was accepted when, and when that was undone: the history behind `acceptedReplyId`. */
export const acceptances = pgTable(
  'acceptances',
  {
    id: id(),
    threadId: thread(),
    replyId: ref()
      .notNull()
      .references(() => replies.id),
    acceptedBy: ref().references(() => members.id),
    /** Who had asked, where that is not the thread's author any more because the question was merged into another. */
    askerId: ref().references(() => members.id),
    undoneAt: moment(),
    occurredAt: occurredAt(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('acceptances_one_live')
      .on(t.threadId)
      .where(sql`undone_at is null`),
    index('acceptances_reply').on(t.replyId),
    index('acceptances_thread').on(t.threadId),
    index('acceptances_by').on(t.acceptedBy),
    index('acceptances_asker').on(t.askerId),
  ],
);

/** How far a member has read a thread, as the highest reply position seen. */
export const readMarks = pgTable(
  'read_marks',
  {
    memberId: member(),
    threadId: thread(),
    position: integer().notNull(),
    readAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.threadId] }), index('read_marks_thread').on(t.threadId)],
);
