import * as z from 'zod';
import type { ReadNews } from '../shop-news';
import { moment, name, text } from './told-values';

const order = z.object({
  id: name,
  status: text,
  date_created_gmt: moment,
  date_modified_gmt: moment,
  billing: z.object({ email: text.default('') }),
  line_items: z
    .array(
      z.object({
        id: name,
        sku: text.nullish(),
        variation_id: name.nullish(),
        product_id: name.nullish(),
        quantity: z.number().int().min(1).max(1_000_000),
      }),
    )
    .max(1000),
});

const paid = new Set(['processing', 'completed']);
const ended = new Set(['cancelled', 'failed', 'trash']);

/** What WooCommerce says (REST API v3, topics of orders). It tells no lines of a part that is given back, only the whole. */
export function readWooCommerce({ topic, now }: { topic: string; now: Date }, body: unknown): ReadNews {
  if (topic === 'order.deleted')
    return { cancelled: { number: z.object({ id: name }).parse(body).id, at: now.toISOString() } };
  if (!topic.startsWith('order.')) return { nothing: `nothing follows from ${topic}` };
  const told = order.parse(body);
  const number = told.id;
  const at = told.date_modified_gmt;
  if (told.status === 'refunded')
    return { refunds: [{ number, refund: 'whole', line: null, quantity: 0, at }] };
  if (ended.has(told.status)) return { cancelled: { number, at } };
  if (!paid.has(told.status)) return { nothing: 'it is not paid yet' };
  if (!told.billing.email) return { nothing: 'the order has no e-mail address' };
  return {
    order: {
      ...{ number, email: told.billing.email, orderedAt: told.date_created_gmt, toldAt: at },
      cancelledAt: null,
      lines: told.line_items.map(({ id, sku, variation_id, product_id, quantity }) => ({
        line: id,
        // Zero stands for "no variation".
        skus: [sku, variation_id, product_id].flatMap((known) => (known && known !== '0' ? known : [])),
        quantity,
      })),
    },
  };
}
