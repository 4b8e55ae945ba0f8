import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';
import { reviews } from './reviews';

/** One file of an import: how far it got, so that a broken run goes on where it stopped, and what was counted. */
export const importRuns = pgTable(
  'import_runs',
  {
    id: id(),
    source: text().notNull(),
    file: text().notNull(),
    fingerprint: text().notNull(),
    /** Lines (or elements) that are safely in the database. */
    position: bigint({ mode: 'number' }).notNull().default(0),
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
    finishedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('import_runs_file').on(t.source, t.file, t.fingerprint),
    index('import_runs_newest').on(t.createdAt),
  ],
);

/** Lines of a file that were read and not taken in. They are tried again whenever the same file is imported again. */
export const importLeftOut = pgTable(
  'import_left_out',
  {
    runId: ref()
      .notNull()
      .references(() => importRuns.id, { onDelete: 'cascade' }),
    line: bigint({ mode: 'number' }).notNull(),
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.line] })],
);

/** A file that an admin has handed in over the web: looked through first, brought in when they say so, then gone. */
export const handedFiles = pgTable(
  'handed_files',
  {
    id: id(),
    publicId: text().notNull().unique(),
    memberId: ref()
      .notNull()
      .references(() => members.id),
    /** What the file was called where it came from. */
    name: text().notNull(),
    bytes: integer().notNull(),
    kind: text().notNull(),
    source: text().notNull(),
    /** The review tool that wrote it: as it was said or as its headings tell. */
    tool: text(),
    /** What all its reviews are about, where it names no product. */
    product: text(),
    state: text().notNull().default('looking'),
    /** Lines that the work at hand has gone through. */
    lines: integer().notNull().default(0),
    /** What the look-through has found. */
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
    leftOut: jsonb().$type<Array<{ line: number; reason: string }>>().notNull().default([]),
    problem: text(),
    runId: ref().references(() => importRuns.id),
    createdAt: createdAt(),
  },
  (t) => [
    index('handed_files_newest').on(t.createdAt),
    index('handed_files_member').on(t.memberId),
    index('handed_files_run').on(t.runId),
    check('handed_files_kind', sql`${t.kind} in ('products', 'orders', 'reviews-csv')`),
    check(
      'handed_files_state',
      sql`${t.state} in ('looking', 'looked', 'bringing', 'done', 'failed', 'thrown-away')`,
    ),
  ],
);

/** A picture of an imported review that still lies elsewhere; its row goes once it has been fetched or given up. */
export const importedPictures = pgTable(
  'imported_pictures',
  {
    id: id(),
    reviewId: ref()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    url: text().notNull(),
    position: integer().notNull(),
    tries: integer().notNull().default(0),
    askAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('imported_pictures_once').on(t.reviewId, t.url),
    index('imported_pictures_due').on(t.askAt, t.reviewId),
  ],
);

/** A shop that tells of its orders: where it stands, and the secret that its deliveries are signed with. */
export const shops = pgTable(
  'shops',
  {
    id: id(),
    publicId: text().notNull().unique(),
    kind: text().notNull(),
    name: text().notNull(),
    /** Its host, for kinds that name theirs. */
    place: text(),
    secret: text().notNull(),
    /** Still taken for a day after the secret was changed. */
    formerSecret: text(),
    secretChangedAt: moment(),
    createdBy: ref()
      .notNull()
      .references(() => members.id),
    heardAt: moment(),
    endedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    index('shops_created_by').on(t.createdBy),
    check('shops_kind', sql`${t.kind} in ('shopify', 'woocommerce', 'stripe', 'signed')`),
    check('shops_place', sql`(${t.kind} in ('shopify', 'woocommerce')) = (${t.place} is not null)`),
    check('shops_secret', sql`length(${t.secret}) >= 16`),
  ],
);

/** A delivery that was taken, by the shop's name for it: told again it changes nothing. Forgotten after 90 days. */
export const shopDeliveries = pgTable(
  'shop_deliveries',
  {
    id: id(),
    shopId: ref()
      .notNull()
      .references(() => shops.id, { onDelete: 'cascade' }),
    delivery: text().notNull(),
    topic: text().notNull(),
    outcome: text().notNull(),
    /** What was left out and why; never an address. */
    note: text().notNull().default(''),
    createdAt: createdAt(),
  },
  (t) => [
    unique('shop_deliveries_once').on(t.shopId, t.delivery),
    index('shop_deliveries_newest').on(t.shopId, t.id),
    index('shop_deliveries_age').on(t.createdAt),
    check('shop_deliveries_outcome', sql`${t.outcome} in ('taken', 'nothing', 'unreadable', 'asked')`),
  ],
);

/** The newest that a shop told of an order; without the order itself where only its end is known. */
export const shopOrders = pgTable(
  'shop_orders',
  {
    shopId: ref()
      .notNull()
      .references(() => shops.id, { onDelete: 'cascade' }),
    number: text().notNull(),
    toldAt: moment().notNull(),
    told: jsonb(),
    cancelledAt: moment(),
    /** Whose it was asked to be forgotten: nothing is taken in of it again. */
    isForgotten: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.number] })],
);

/** What was given back of an order, a row for each line of each refund; '' stands for the whole order. */
export const shopRefunds = pgTable(
  'shop_refunds',
  {
    shopId: ref()
      .notNull()
      .references(() => shops.id, { onDelete: 'cascade' }),
    number: text().notNull(),
    refund: text().notNull(),
    line: text().notNull(),
    quantity: integer().notNull(),
    refundedAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.number, t.refund, t.line] })],
);
