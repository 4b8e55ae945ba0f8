import * as z from 'zod';
import { readShopify } from './known/shopify';
import { readSigned } from './known/signed';
import { readStripe } from './known/stripe';
import { readWooCommerce } from './known/woocommerce';
import type { ShopKind } from './shop';
import type { ReadNews } from './shop-news';

/** What a delivery, of which it is known who sent it, says; for one that cannot be read, why not. */
export function readDelivery(
  kind: ShopKind,
  { id, topic, body, now }: { id: string; topic: string; body: Buffer; now: Date },
): ReadNews | { unreadable: string } {
  try {
    const said: unknown = JSON.parse(body.toString('utf8'));
    if (kind === 'shopify') return readShopify(topic, said);
    if (kind === 'woocommerce') return readWooCommerce({ topic, now }, said);
    return kind === 'stripe' ? readStripe(said) : readSigned(id, said);
  } catch (error) {
    if (error instanceof SyntaxError) return { unreadable: 'it is no JSON' };
    if (!(error instanceof z.ZodError)) throw error;
    const [first] = error.issues;
    return {
      unreadable: `${first?.path.join('.') || 'the whole'}: ${first?.message ?? 'unknown'}`.slice(0, 200),
    };
  }
}
