import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, id, ref } from '../../columns';
import { threads } from '../boards';

/** A word by which threads are found; created by its first use. */
export const tags = pgTable('tags', {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  createdAt: createdAt(),
});

/** Another word for a tag: whoever types it means the tag. */
export const tagSynonyms = pgTable(
  'tag_synonyms',
  {
    slug: text().primaryKey(),
    name: text().notNull(),
    tagId: ref()
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [index('tag_synonyms_tag').on(t.tagId)],
);

/** The tags of a thread. */
export const threadTags = pgTable(
  'thread_tags',
  {
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    tagId: ref()
      .notNull()
      .references(() => tags.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.tagId] }), index('thread_tags_tag').on(t.tagId, t.threadId)],
);
