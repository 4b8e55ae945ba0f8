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
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment, occurredAt, ref } from '../columns';
import { members } from './accounts';
import { orderLines, products } from './products';
import { uploads } from './writing';

const shown = sql`state = 'published'`;

/**
 * How helpful people found a review, as the lower end of Wilson's 95 % interval for the share of "helpful" among all
 * who said so or the opposite (E. B. Wilson, JASA 22, 1927), in millionths. Its twin in the code is
 * app/features/reviews/helpful-rank.ts, where the formula stands in full.
 */
const helpfulRank = `case when helpful_count + unhelpful_count <= 0 then 0 else round(1000000 * (
  (helpful_count + 1.9208) / (helpful_count + unhelpful_count)
  - 1.96 * sqrt(helpful_count::float8 * unhelpful_count / (helpful_count + unhelpful_count) + 0.9604) / (helpful_count + unhelpful_count)
  ) / (1 + 3.8416 / (helpful_count + unhelpful_count))) end`;

/**
 * A customer's judgement of one product.
 *
 * How it was proved, whether it was paid for and who wrote it are three separate fields. There is one row per
 * member and product; what it said earlier is in `review_history`, where the first rating stays for ever.
 */
export const reviews = pgTable(
  'reviews',
  {
    id: id(),
    publicId: text().notNull().unique(),
    productId: ref()
      .notNull()
      .references(() => products.id),
    authorId: ref().references(() => members.id),
    stars: smallint().notNull(),
    title: text().notNull(),
    bodySource: text().notNull(),
    bodyHtml: text().notNull(),
    renderVersion: smallint().notNull(),
    pros: text().notNull().default(''),
    cons: text().notNull().default(''),
    proof: text().notNull(),
    incentive: text().notNull().default('none'),
    relation: text().notNull().default('customer'),
    orderLineId: ref().references(() => orderLines.id),
    state: text().notNull(),
    /** Why it waits or was refused: a key of the published list of reasons. */
    stateReason: text(),
    publishedAt: moment(),
    /** Until when the brand may object. Kept with the review, so that a later change of the setting cannot lengthen it. */
    objectUntil: moment()
      .notNull()
      .default(sql`now() + interval '7 days'`),
    helpfulCount: integer().notNull().default(0),
    unhelpfulCount: integer().notNull().default(0),
    helpfulRank: integer().generatedAlwaysAs(sql.raw(`(${helpfulRank})::integer`)),
    /** Fewest stars first, and of those the most helpful: above every helpful rank of more stars. */
    criticalRank: integer().generatedAlwaysAs(sql.raw(`((5 - stars) * 2000000 + ${helpfulRank})::integer`)),
    hasPhotos: boolean().notNull().default(false),
    hasVideo: boolean().notNull().default(false),
    /** Since when its author has withdrawn it. The reason it waited or was refused then stays beside it. */
    withdrawnAt: moment(),
    /** Until when words and photos of a withdrawn one are kept. Kept with it, so that a later term cannot move it. */
    wordsUntil: moment(),
    /** Since when they are gone; null again once its author has written it anew. */
    wordsErasedAt: moment(),
    editedAt: moment(),
    importSource: text(),
    importRef: text(),
    /** The review tool whose file it came from. */
    importTool: text(),
    occurredAt: occurredAt(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('reviews_import').on(t.importSource, t.importRef),
    unique('reviews_once').on(t.productId, t.authorId),
    check('reviews_stars', sql`${t.stars} between 1 and 5`),
    check(
      'reviews_proof',
      sql`${t.proof} in ('order-matched', 'invited', 'mail-confirmed', 'unconfirmed', 'imported')`,
    ),
    check('reviews_proof_order', sql`${t.proof} <> 'order-matched' or ${t.orderLineId} is not null`),
    check('reviews_incentive', sql`${t.incentive} in ('none', 'free-product', 'reward')`),
    check('reviews_relation', sql`${t.relation} in ('customer', 'staff', 'family')`),
    check('reviews_state', sql`${t.state} in ('pending', 'published', 'withheld', 'withdrawn', 'hidden')`),
    check(
      'reviews_withheld_reason',
      sql`${t.state} not in ('withheld', 'hidden') or (${t.stateReason} is not null
        and ${t.stateReason} in ('spam', 'abuse', 'off-topic', 'private-data', 'not-honest', 'unlawful'))`,
    ),
    check('reviews_pending_reason', sql`${t.state} <> 'pending' or ${t.stateReason} is not null`),
    index('reviews_product_newest').on(t.productId, t.occurredAt, t.id).where(shown),
    // One for each order, and one for each filter that can leave few of very many.
    index('reviews_product_helpful').on(t.productId, t.helpfulRank, t.id).where(shown),
    index('reviews_product_critical').on(t.productId, t.criticalRank, t.id).where(shown),
    index('reviews_product_stars').on(t.productId, t.stars, t.occurredAt, t.id).where(shown),
    index('reviews_product_stars_helpful').on(t.productId, t.stars, t.helpfulRank, t.id).where(shown),
    index('reviews_product_proof').on(t.productId, t.proof, t.occurredAt, t.id).where(shown),
    index('reviews_product_proof_helpful').on(t.productId, t.proof, t.helpfulRank, t.id).where(shown),
    index('reviews_product_proof_critical').on(t.productId, t.proof, t.criticalRank, t.id).where(shown),
    index('reviews_product_marked')
      .on(t.productId, t.occurredAt, t.id)
      .where(sql`state = 'published' and (incentive <> 'none' or relation <> 'customer')`),
    // For the gallery, and for the list of those with photos, which are some of them.
    index('reviews_product_gallery')
      .on(t.productId, t.occurredAt, t.id)
      .where(sql`state = 'published' and (has_photos or has_video)`),
    index('reviews_newest').on(t.occurredAt, t.id).where(shown),
    index('reviews_author').on(t.authorId, t.occurredAt, t.id),
    index('reviews_import_tool')
      .on(t.productId, t.importTool)
      .where(sql`import_tool is not null`),
    index('reviews_render_version').on(t.renderVersion),
    index('reviews_order_line').on(t.orderLineId),
    index('reviews_waiting')
      .on(t.objectUntil, t.id)
      .where(sql`state = 'pending'`),
    index('reviews_words_until')
      .on(t.wordsUntil, t.id)
      .where(sql`words_until is not null`),
    // What became of a product's reviews is counted on its page: few rows beside those that are public.
    index('reviews_unpublished')
      .on(t.productId, t.state, t.stateReason)
      .where(sql`state <> 'published'`),
  ],
);

/** Earlier wordings and ratings of a review. The first rating is never lost. */
export const reviewHistory = pgTable(
  'review_history',
  {
    id: id(),
    reviewId: ref()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    stars: smallint().notNull(),
    title: text().notNull(),
    bodySource: text().notNull(),
    pros: text().notNull().default(''),
    cons: text().notNull().default(''),
    /** What it said of each attribute, in the words that were asked then. */
    ratings: jsonb()
      .$type<Array<{ name: string; low: string; high: string; value: number }>>()
      .notNull()
      .default([]),
    importSource: text(),
    importRef: text(),
    occurredAt: occurredAt(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('review_history_import').on(t.importSource, t.importRef),
    index('review_history_review').on(t.reviewId, t.occurredAt),
  ],
);

/**
 * How many published reviews a product has, by stars and by everything that their label says. Both averages, the bars and
 * the ladder are sums of these few rows, so that they cost the same for ten reviews and for a million.
 */
export const reviewCounts = pgTable(
  'review_counts',
  {
    productId: ref()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    stars: smallint().notNull(),
    proof: text().notNull(),
    incentive: text().notNull(),
    relation: text().notNull(),
    /** Whether they count in the second average: order matched, unrewarded, by customers. */
    proven: boolean()
      .notNull()
      .generatedAlwaysAs(sql`proof = 'order-matched' and incentive = 'none' and relation = 'customer'`),
    count: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.stars, t.proof, t.incentive, t.relation] })],
);

/** One member's "helpful" on one review. */
export const reviewHelpfulVotes = pgTable(
  'review_helpful_votes',
  {
    reviewId: ref()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.memberId] }),
    index('review_helpful_votes_member').on(t.memberId),
  ],
);

/** One member's word that a review did not help. Nobody loses points by it: it only orders lists. */
export const reviewUnhelpfulVotes = pgTable(
  'review_unhelpful_votes',
  {
    reviewId: ref()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.memberId] }),
    index('review_unhelpful_votes_member').on(t.memberId),
  ],
);

/** The brand's public answer to a review: one, editable. */
export const reviewResponses = pgTable(
  'review_responses',
  {
    id: id(),
    reviewId: ref()
      .notNull()
      .unique()
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
    index('review_responses_author').on(t.authorId),
    index('review_responses_render_version').on(t.renderVersion),
  ],
);

/** The photos of a review, in order. */
export const reviewPhotos = pgTable(
  'review_photos',
  {
    reviewId: ref()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    uploadId: ref()
      .notNull()
      .references(() => uploads.id),
    position: smallint().notNull(),
    alt: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.uploadId] }), index('review_photos_upload').on(t.uploadId)],
);
