import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';

/** Words compare by code point whatever the database's language, so that `like 'begin%'` can use an index. */
const word = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/**
 * Everything that PostgreSQL itself can find: one row per document, written by the indexing job alone.
 *
 * `terms` is the inverted index in miniature: each number packs a term of the vocabulary and how much it says
 * about this document (`search/adapters/postgres/postings.ts`). The lines are the folded words of title and body,
 * for phrases and exact titles.
 */
export const searchDocuments = pgTable(
  'search_documents',
  {
    id: id(),
    kind: text().notNull(),
    subjectId: ref().notNull(),
    boardId: ref(),
    threadId: ref(),
    authorId: ref(),
    productId: ref(),
    stars: smallint(),
    solved: boolean(),
    accepted: boolean().notNull(),
    votes: integer().notNull(),
    occurredAt: moment().notNull(),
    createdAt: createdAt(),
    proof: text(),
    tags: text().array().notNull(),
    version: text().notNull(),
    terms: integer().array().notNull(),
    titleLine: text().notNull(),
    bodyLine: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
  },
  (t) => [
    unique('search_documents_subject').on(t.kind, t.subjectId),
    // Without the list of pending entries, which every one of a question's many look-ups would have to read through.
    index('search_documents_terms').using('gin', t.terms).with({ fastupdate: false }),
    index('search_documents_newest').on(t.occurredAt, t.id),
    index('search_documents_author').on(t.authorId, t.occurredAt),
    index('search_documents_product').on(t.productId, t.occurredAt),
    index('search_documents_tags').using('gin', t.tags).with({ fastupdate: false }),
  ],
);

/** A stem and how many documents hold it: what makes rare words count more. The empty stem counts all documents. */
export const searchTerms = pgTable('search_terms', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  stem: word().notNull().unique(),
  documents: integer().notNull().default(0),
  createdAt: createdAt(),
});

/** Every form in which a word was ever written, with its term; none for words that say nothing, such as "the". */
export const searchWords = pgTable(
  'search_words',
  {
    word: word().primaryKey(),
    termId: integer().references(() => searchTerms.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('search_words_term').on(t.termId),
    // Words that a mistyped word may have meant begin alike and are about as long.
    index('search_words_similar').on(sql`left(word, 1)`, sql`length(word)`, t.word, t.termId),
  ],
);

/**
 * What the second engine has not confirmed yet: the outbox of Meilisearch, one row per subject however often it
 * changes. `revision` rises with each change, so a confirmation of an older state does not clear a newer one.
 */
export const searchPending = pgTable(
  'search_pending',
  {
    kind: text().notNull(),
    subjectId: ref().notNull(),
    revision: bigserial({ mode: 'number' }).notNull(),
    /** Set when the engine refused the document itself: it waits for its next change instead of blocking others. */
    refusal: text(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subjectId] }), index('search_pending_order').on(t.revision)],
);

/**
 * A rebuild of the second engine that is under way: live changes go to both indexes until the swap. `activeAt` tells
 * one that works from one that died.
 */
export const searchRebuilds = pgTable('search_rebuilds', {
  engine: text().primaryKey(),
  indexName: text().notNull(),
  activeAt: moment().notNull(),
  createdAt: createdAt(),
});
