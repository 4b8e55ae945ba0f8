import * as z from 'zod';
import type { ReadNews } from '../shop-news';
import { name, text } from './told-values';

const event = z.object({
  type: text,
  created: z.number().int().min(0).max(32_503_680_000),
  data: z.object({ object: z.record(z.string(), z.unknown()) }),
});

const session = z.object({
  payment_intent: name.nullish(),
  payment_status: text,
  created: z.number().int().min(0).max(32_503_680_000),
  customer_details: z.object({ email: text.nullish() }).nullish(),
  customer_email: text.nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});

const charge = z.object({ id: name, payment_intent: name.nullish(), refunded: z.boolean() });

const bought = new Set(['checkout.session.completed', 'checkout.session.async_payment_succeeded']);

/**
 * What Stripe says. A session does not tell its lines, so the SKUs stand in its metadata; what belongs together is known
 * by the payment, which a charge that is given back names as well. A part that is given back names no product.
 */
export function readStripe(body: unknown): ReadNews {
  const { type, created, data } = event.parse(body);
  const at = new Date(created * 1000).toISOString();
  if (type === 'charge.refunded') {
    const { id, payment_intent: number, refunded } = charge.parse(data.object);
    if (!number) return { nothing: 'the charge belongs to no payment' };
    if (!refunded) return { nothing: 'only a part was given back' };
    return { refunds: [{ number, refund: id, line: null, quantity: 0, at }] };
  }
  return bought.has(type)
    ? readSession(session.parse(data.object), at)
    : { nothing: `nothing follows from ${type}` };
}

function readSession(told: z.infer<typeof session>, toldAt: string): ReadNews {
  const email = told.customer_details?.email || told.customer_email;
  const skus = (told.metadata?.['skus'] ?? '').split(',').map((sku) => text.parse(sku));
  const named = skus.filter((sku) => sku !== '').slice(0, 100);
  if (told.payment_status !== 'paid') return { nothing: 'it is not paid yet' };
  if (!told.payment_intent) return { nothing: 'the session belongs to no payment' };
  if (!email) return { nothing: 'the order has no e-mail address' };
  if (named.length === 0) return { nothing: 'its metadata names no SKUs' };
  const orderedAt = new Date(told.created * 1000).toISOString();
  return {
    order: {
      ...{ number: told.payment_intent, email, orderedAt, cancelledAt: null, toldAt },
      lines: named.map((sku) => ({ line: sku, skus: [sku], quantity: 1 })),
    },
  };
}
