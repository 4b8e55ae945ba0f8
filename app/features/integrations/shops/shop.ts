/**
 * A shop that tells us of its orders by itself, each time with its signature: the one thing beside a file of orders that
 * can make a review "order matched".
 *
 * Owned by the integrations room (tables shops, shop_deliveries, shop_orders, shop_refunds). Orders themselves go through
 * store-orders.server.ts as those of a file do, which announces order.recorded.
 */
export const shopKinds = ['shopify', 'woocommerce', 'stripe', 'signed'] as const;
export type ShopKind = (typeof shopKinds)[number];

/** A kind as the team reads it, and what is to be done in the shop. */
export const shopWords: Readonly<Record<ShopKind, { label: string; place: string | null; todo: string }>> = {
  shopify: {
    label: 'Shopify',
    place: 'The shop’s address at Shopify, such as my-shop.myshopify.com',
    todo: 'In the settings of your app at Shopify, subscribe this address to orders/paid, orders/updated, orders/cancelled, refunds/create and the three compliance topics. The secret is the client secret of that app.',
  },
  woocommerce: {
    label: 'WooCommerce',
    place: 'The address of the shop, such as shop.example.com',
    todo: 'In WooCommerce under Settings, Advanced, Webhooks, add one webhook for each of “Order created”, “Order updated” and “Order deleted”, with this delivery URL and secret.',
  },
  stripe: {
    label: 'Stripe',
    place: null,
    todo: 'In the Stripe dashboard, add an endpoint with this address for checkout.session.completed, checkout.session.async_payment_succeeded and charge.refunded. Let your checkout put the SKUs into the metadata of the session, as “skus”, divided by commas. The secret is the signing secret of the endpoint.',
  },
  signed: {
    label: 'Another shop or program',
    place: null,
    todo: 'Send each order as JSON, signed as the Standard Webhooks say (webhook-id, webhook-timestamp, webhook-signature).',
  },
};

/** Whether the shop makes the secret and we are told, or we make it and the shop is told. */
export function bringsSecret(kind: ShopKind): boolean {
  return kind === 'shopify' || kind === 'stripe';
}

/** Seconds that a signed time may lie away from ours: as far as the Standard Webhooks and Stripe allow. */
export const timeTolerance = 300;

/** Hours for which a secret that was replaced is still taken: shops lag up to one behind. */
export const formerSecretHours = 24;

/** Days for which is remembered what was told; shops try again for three at most. */
export const deliveryDays = 90;

/** The `source` of a shop's orders. */
export function sourceOf({ publicId }: { publicId: string }): string {
  return `shop:${publicId}`;
}
