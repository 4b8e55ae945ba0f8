import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, ref } from '../../columns';

/**
 * Words that a merge or a split has carried from one place to another: an opening post that is a reply now, or a reply
 * that opens a thread now. The old place stays as an empty row in the state `moved` and leads on. Every old place of
 * the same words leads to where they are now, in one step.
 */
export const carriedPosts = pgTable(
  'carried_posts',
  {
    fromKind: text().notNull(),
    fromId: ref().notNull(),
    toKind: text().notNull(),
    toId: ref().notNull(),
    /** Whether the words were written at this place: then what they earn stays an award of this place. */
    writtenThere: boolean().notNull(),
    /** Of a split: how many replies went, the first among them. */
    replyCount: integer(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.fromKind, t.fromId] }),
    index('carried_posts_to').on(t.toKind, t.toId),
    uniqueIndex('carried_posts_written')
      .on(t.toKind, t.toId)
      .where(sql`written_there`),
    check('carried_posts_from', sql`${t.fromKind} in ('thread', 'reply')`),
    check('carried_posts_to', sql`${t.toKind} in ('thread', 'reply')`),
  ],
);
