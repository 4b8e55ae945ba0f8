import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { citext, createdAt, id, moment, ref } from '../columns';
import { members } from './accounts';

/** Something the brand sells. `sku` is the catalogue's key, by which imports and orders find it. */
export const products = pgTable(
  'products',
  {
    id: id(),
    publicId: text().notNull().unique(),
    slug: text().notNull().unique(),
    sku: citext().notNull().unique(),
    name: text().notNull(),
    category: text().notNull().default(''),
    description: text().notNull().default(''),
    specs: jsonb().$type<Array<{ name: string; value: string }>>().notNull().default([]),
    pictureId: ref(),
    url: text(),
    state: text().notNull().default('listed'),
    importSource: text(),
    importRef: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('products_import').on(t.importSource, t.importRef),
    index('products_category').on(t.category, t.name, t.id),
    check('products_state', sql`${t.state} in ('listed', 'retired')`),
  ],
);

/** An address a product once had. */
export const productSlugRedirects = pgTable(
  'product_slug_redirects',
  {
    slug: text().primaryKey(),
    productId: ref()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (t) => [index('product_slug_redirects_product').on(t.productId)],
);

/** A purchase, as told by the shop. Only these rows can make a review "order matched". */
export const orders = pgTable(
  'orders',
  {
    id: id(),
    source: text().notNull().default('csv'),
    number: text().notNull(),
    email: citext().notNull(),
    memberId: ref().references(() => members.id),
    orderedAt: moment().notNull(),
    cancelledAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('orders_number').on(t.source, t.number),
    index('orders_email').on(t.email),
    index('orders_newest').on(t.orderedAt),
    index('orders_member').on(t.memberId, t.orderedAt),
  ],
);

/** One product of an order; a refunded line proves nothing any more. */
export const orderLines = pgTable(
  'order_lines',
  {
    id: id(),
    orderId: ref()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    productId: ref()
      .notNull()
      .references(() => products.id),
    quantity: integer().notNull().default(1),
    amountCents: integer(),
    currency: text(),
    refundedAt: moment(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('order_lines_product').on(t.orderId, t.productId),
    index('order_lines_by_product').on(t.productId),
  ],
);
