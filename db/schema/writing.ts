import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';

/**
 * Words that somebody has begun: one draft for each member and place. `version` rises with every change, so that two
 * tabs cannot write over each other unseen.
 */
export const drafts = pgTable(
  'drafts',
  {
    id: id(),
    publicId: text().notNull().unique(),
    memberId: ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** What is being written and about what, as `app/features/writing/draft.ts` says: `reply:…`, `review:…`. */
    place: text().notNull(),
    /** The fields of the form as they were typed. */
    fields: jsonb().notNull(),
    version: integer().notNull().default(1),
    savedAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('drafts_once').on(t.memberId, t.place),
    index('drafts_saved').on(t.savedAt),
    check('drafts_place', sql`length(${t.place}) <= 120`),
  ],
);

/** A picture that was decoded, stripped and encoded again before it was kept. */
export const uploads = pgTable(
  'uploads',
  {
    id: id(),
    publicId: text().notNull().unique(),
    ownerId: ref().references(() => members.id),
    purpose: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('uploads_owner').on(t.ownerId),
    check(
      'uploads_purpose',
      sql`${t.purpose} in ('review', 'product', 'post', 'board', 'testimonial', 'reward', 'poster')`,
    ),
  ],
);

/** What a page elsewhere says about itself, asked for once, for all posts that show its address. */
export const linkCards = pgTable(
  'link_cards',
  {
    id: id(),
    url: text().notNull().unique(),
    state: text().notNull().default('waiting'),
    title: text().notNull().default(''),
    description: text().notNull().default(''),
    site: text().notNull().default(''),
    tries: integer().notNull().default(0),
    askedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    check('link_cards_state', sql`${t.state} in ('waiting', 'ready', 'nothing')`),
    check('link_cards_url', sql`length(${t.url}) <= 1000`),
    check('link_cards_ready', sql`${t.state} <> 'ready' or ${t.title} <> ''`),
  ],
);

/** Which post or review shows which card. */
export const postCards = pgTable(
  'post_cards',
  {
    cardId: ref()
      .notNull()
      .references(() => linkCards.id, { onDelete: 'cascade' }),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectKind, t.subjectId, t.cardId] }),
    index('post_cards_card').on(t.cardId),
    check('post_cards_subject_kind', sql`${t.subjectKind} in ('thread', 'reply', 'review')`),
  ],
);

/** Which post, or article on its way, shows a picture: whoever may read one of them may see it, and nobody else but its owner. */
export const postPictures = pgTable(
  'post_pictures',
  {
    uploadId: ref()
      .notNull()
      .references(() => uploads.id, { onDelete: 'cascade' }),
    subjectKind: text().notNull(),
    subjectId: ref().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectKind, t.subjectId, t.uploadId] }),
    index('post_pictures_upload').on(t.uploadId),
    check('post_pictures_subject_kind', sql`${t.subjectKind} in ('thread', 'reply', 'article')`),
  ],
);
