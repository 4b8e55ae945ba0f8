import * as z from 'zod';
import type { ReadNews } from '../shop-news';
import { moment, name, text } from './told-values';

const line = z.object({ sku: name, quantity: z.number().int().min(1).max(1_000_000).default(1) });

const message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('order.completed'),
    timestamp: moment,
    data: z.object({ number: name, email: text, orderedAt: moment, lines: z.array(line).min(1).max(1000) }),
  }),
  z.object({
    type: z.literal('order.refunded'),
    timestamp: moment,
    data: z.object({ number: name, lines: z.array(line).max(1000).optional() }),
  }),
  z.object({ type: z.literal('order.cancelled'), timestamp: moment, data: z.object({ number: name }) }),
]);

/** What a program of the brand says: the three messages that the page of such a shop shows. */
export function readSigned(id: string, body: unknown): ReadNews {
  const { type, timestamp: at, data } = message.parse(body);
  const { number } = data;
  if (type === 'order.cancelled') return { cancelled: { number, at } };
  if (type === 'order.refunded')
    return {
      refunds: data.lines?.map(({ sku, quantity }) => ({ number, refund: id, line: sku, quantity, at })) ?? [
        { number, refund: id, line: null, quantity: 0, at },
      ],
    };
  return {
    order: {
      ...{ number, email: data.email, orderedAt: data.orderedAt, cancelledAt: null, toldAt: at },
      lines: data.lines.map(({ sku, quantity }) => ({ line: sku, skus: [sku], quantity })),
    },
  };
}
