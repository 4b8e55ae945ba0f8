import * as z from 'zod';
import type { ReadNews, ToldRefund } from '../shop-news';
import { moment, name, text } from './told-values';

const line = z.object({
  id: name,
  sku: text.nullish(),
  variant_id: name.nullish(),
  product_id: name.nullish(),
  quantity: z.number().int().min(1).max(1_000_000),
});

const refund = z.object({
  id: name,
  order_id: name.optional(),
  created_at: moment,
  refund_line_items: z.array(z.object({ line_item_id: name, quantity: z.number().int().min(0) })).max(1000),
});

const order = z.object({
  id: name,
  email: text.nullish(),
  contact_email: text.nullish(),
  created_at: moment,
  updated_at: moment,
  cancelled_at: moment.nullish(),
  financial_status: text.nullish(),
  test: z.boolean().nullish(),
  line_items: z.array(line).max(1000),
  refunds: z.array(refund).max(1000).default([]),
});

const redaction = z.object({ orders_to_redact: z.array(name).max(10_000).default([]) });

/** Of an order that nobody has paid nothing follows. */
const paid = new Set(['paid', 'partially_refunded', 'refunded']);

/** What Shopify says (Admin API, topics of orders, refunds and compliance). Throws a ZodError at other shapes. */
export function readShopify(topic: string, body: unknown): ReadNews {
  if (topic === 'customers/redact') return { forgotten: redaction.parse(body).orders_to_redact };
  if (topic === 'shop/redact') return { forgotten: 'all' };
  if (topic === 'customers/data_request') return { asked: true };
  if (topic === 'refunds/create') {
    const told = refund.parse(body);
    return told.order_id === undefined ? { nothing: 'it names no order' } : refundsOf(told.order_id, [told]);
  }
  return topic.startsWith('orders/') ? readOrder(body) : { nothing: `nothing follows from ${topic}` };
}

function readOrder(body: unknown): ReadNews {
  const told = order.parse(body);
  const email = told.email || told.contact_email;
  if (told.test) return { nothing: 'it is a test order' };
  if (!email) return { nothing: 'the order has no e-mail address' };
  if (!told.cancelled_at && !paid.has(told.financial_status ?? '')) return { nothing: 'it is not paid yet' };
  return {
    order: {
      ...{ number: told.id, email, orderedAt: told.created_at, toldAt: told.updated_at },
      cancelledAt: told.cancelled_at ?? null,
      lines: told.line_items.map(({ id, sku, variant_id, product_id, quantity }) => ({
        line: id,
        skus: [sku, variant_id, product_id].flatMap((known) => known || []),
        quantity,
      })),
    },
    ...refundsOf(told.id, told.refunds),
  };
}

function refundsOf(number: string, told: readonly z.infer<typeof refund>[]): { refunds: ToldRefund[] } {
  return {
    refunds: told.flatMap(({ id, created_at, refund_line_items }) =>
      refund_line_items
        .filter(({ quantity }) => quantity > 0)
        .map(({ line_item_id, quantity }) => ({
          ...{ number, refund: id, line: line_item_id, quantity },
          at: created_at,
        })),
    ),
  };
}
