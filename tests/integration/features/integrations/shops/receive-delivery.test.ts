import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { connectShop } from '#app/features/integrations/shops/connect-shop.server';
import { receiveDelivery } from '#app/features/integrations/shops/receive-delivery.server';
import type { ShopKind } from '#app/features/integrations/shops/shop';
import { onOrderFact } from '#app/features/reviews/on-order-fact.server';
import { system } from '#app/policy/actor';
import { aMember, aProduct, aReview } from '#tests/support/factories';
import { testDatabase } from '#tests/support/database';

const { db } = await testDatabase();
const admin = await aMember(db, { role: 'admin' });
const now = new Date('2026-11-20T12:00:00Z');
const kettle = await aProduct(db);
await db.sql`update products set sku = 'KETTLE-1' where id = ${kettle.id}`;

const places: Partial<Record<ShopKind, string>> = {
  shopify: 'ours.myshopify.com',
  woocommerce: 'shop.example.com',
};

async function aShop(kind: ShopKind) {
  const secret = kind === 'shopify' || kind === 'stripe' ? `secret-of-${kind}-0123456789` : null;
  const made = await connectShop(
    { db, actor: admin, now },
    { kind, name: kind, place: places[kind] ?? null, secret },
  );
  if (!made.ok) throw new Error('not connected');
  const [row] = await db.sql<[{ id: number; secret: string }]>`
    select id, secret from shops where public_id = ${made.value.publicId}`;
  return { ...row, publicId: made.value.publicId };
}

type Shop = Awaited<ReturnType<typeof aShop>>;

function tell(shop: Shop, headers: Record<string, string>, body: string) {
  const delivery = { headers: new Headers(headers), body: Buffer.from(body) };
  return receiveDelivery({ db, actor: system, now }, { publicId: shop.publicId, delivery });
}

let deliveries = 0;
const nextId = () => `msg_${(deliveries += 1)}`;

function tellSigned(shop: Shop, message: unknown, { id = nextId(), at = now } = {}) {
  const body = JSON.stringify(message);
  return tell(shop, signedHeaders(shop, body, { id, at }), body);
}

function signedHeaders(shop: Shop, body: string, { id = nextId(), at = now } = {}) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(shop.secret).sign(id, at, body),
  };
}

function tellShopify(shop: Shop & { domain?: string }, topic: string, message: unknown) {
  const { domain = 'ours.myshopify.com' } = shop;
  const body = JSON.stringify(message);
  const hmac = createHmac('sha256', shop.secret).update(body).digest('base64');
  return tell(
    shop,
    {
      ...{ 'x-shopify-hmac-sha256': hmac, 'x-shopify-shop-domain': domain },
      ...{ 'x-shopify-webhook-id': nextId(), 'x-shopify-topic': topic },
    },
    body,
  );
}

const shopifyOrder = (over: object = {}) => ({
  ...{ id: 450789469, email: 'Buyer@Example.com', created_at: '2026-11-20T08:00:00-05:00' },
  ...{ updated_at: '2026-11-20T08:01:00-05:00', cancelled_at: null, financial_status: 'paid', test: false },
  line_items: [{ id: 466157049, sku: 'KETTLE-1', variant_id: 39072856, product_id: 632910392, quantity: 2 }],
  refunds: [],
  ...over,
});
const shopifyRefund = (id: number, quantity: number) => ({
  ...{ id, order_id: 450789469, created_at: '2026-11-22T08:00:00-05:00' },
  refund_line_items: [{ id: 1, line_item_id: 466157049, quantity }],
});

const linesOf = ({ publicId }: Shop) => db.sql<
  Array<{ number: string; email: string; quantity: number; refunded: boolean; cancelled: boolean }>
>`select o.number, o.email, l.quantity, l.refunded_at is not null as refunded, o.cancelled_at is not null as cancelled
  from orders o join order_lines l on l.order_id = o.id where o.source = ${`shop:${publicId}`} order by o.id, l.id`;
const notesOf = ({ id }: Shop) => db.sql<Array<{ outcome: string; note: string }>>`
  select outcome, note from shop_deliveries where shop_id = ${id} order by id`;

const completed = (over: object = {}) => ({
  ...{ type: 'order.completed', timestamp: '2026-11-20T10:00:00Z' },
  data: {
    ...{ number: '1001', email: 'buyer@example.com', orderedAt: '2026-11-20T09:58:00Z' },
    lines: [{ sku: 'KETTLE-1', quantity: 1 }],
    ...over,
  },
});

describe('a shop of Shopify', () => {
  it('tells an order, a part that is given back and then the rest', async () => {
    const shop = await aShop('shopify');
    expect(await tellShopify(shop, 'orders/paid', shopifyOrder())).toEqual({ code: 'taken' });
    expect(await linesOf(shop)).toEqual([
      { number: '450789469', email: 'buyer@example.com', quantity: 2, refunded: false, cancelled: false },
    ]);
    await tellShopify(shop, 'refunds/create', shopifyRefund(1, 1));
    expect(await linesOf(shop)).toMatchObject([{ refunded: false }]);
    await tellShopify(shop, 'refunds/create', shopifyRefund(2, 1));
    expect(await linesOf(shop)).toMatchObject([{ refunded: true }]);
  });

  it('ends the same in whatever order it tells', async () => {
    const shop = await aShop('shopify');
    await tellShopify(shop, 'refunds/create', shopifyRefund(1, 2));
    expect(await linesOf(shop)).toEqual([]);
    const ended = { cancelled_at: '2026-11-21T08:00:00-05:00', updated_at: '2026-11-21T08:00:00-05:00' };
    await tellShopify(shop, 'orders/cancelled', shopifyOrder(ended));
    await tellShopify(shop, 'orders/paid', shopifyOrder());
    expect(await linesOf(shop)).toMatchObject([{ refunded: true, cancelled: true }]);
  });

  it('says nothing by a test, by what is unpaid and by other topics', async () => {
    const shop = await aShop('shopify');
    await tellShopify(shop, 'orders/create', shopifyOrder({ test: true }));
    await tellShopify(shop, 'orders/create', shopifyOrder({ financial_status: 'pending' }));
    await tellShopify(shop, 'products/update', { id: 1 });
    expect(await linesOf(shop)).toEqual([]);
    expect((await notesOf(shop)).map(({ outcome }) => outcome)).toEqual(['nothing', 'nothing', 'nothing']);
  });

  it('has the buyer forgotten who asks for it, and takes the order in no more', async () => {
    const shop = await aShop('shopify');
    await tellShopify(shop, 'orders/paid', shopifyOrder());
    await tellShopify(shop, 'customers/redact', { orders_to_redact: [450789469] });
    const [line] = await linesOf(shop);
    expect(line).toMatchObject({ cancelled: true });
    expect(line?.email).toMatch(/^forgotten-\d+@orders\.invalid$/);
    await tellShopify(shop, 'orders/updated', shopifyOrder({ updated_at: '2026-11-23T08:00:00Z' }));
    expect((await linesOf(shop))[0]?.email).toBe(line?.email);
    const kept = await db.sql`select told from shop_orders where shop_id = ${shop.id} and told is not null`;
    expect(kept).toEqual([]);
  });

  it('is not believed for another shop, with another secret or with other bytes', async () => {
    const shop = await aShop('shopify');
    const body = JSON.stringify(shopifyOrder());
    expect(
      await tellShopify({ ...shop, domain: 'theirs.myshopify.com' }, 'orders/paid', shopifyOrder()),
    ).toEqual({ code: 'unsigned' });
    for (const secret of ['', 'another-secret-entirely', ' '])
      expect(await tellShopify({ ...shop, secret }, 'orders/paid', shopifyOrder())).toEqual({
        code: 'unsigned',
      });
    const hmac = createHmac('sha256', shop.secret).update(body).digest('base64');
    const headers = {
      ...{ 'x-shopify-hmac-sha256': hmac, 'x-shopify-shop-domain': 'ours.myshopify.com' },
      ...{ 'x-shopify-webhook-id': 'once', 'x-shopify-topic': 'orders/paid' },
    };
    expect(await tell(shop, headers, JSON.stringify(JSON.parse(body), null, 1))).toEqual({
      code: 'unsigned',
    });
    expect(await linesOf(shop)).toEqual([]);
    expect(await notesOf(shop)).toEqual([]);
  });
});

describe('a shop of WooCommerce', () => {
  const order = (over: object = {}) => ({
    ...{ id: 727, status: 'processing', billing: { email: 'buyer@example.com' } },
    ...{ date_created_gmt: '2026-11-20T10:00:00', date_modified_gmt: '2026-11-20T10:00:01' },
    line_items: [{ id: 315, sku: 'kettle-1', product_id: 93, variation_id: 0, quantity: 1 }],
    ...over,
  });
  const tellWoo = (shop: Shop & { source?: string }, topic: string, message: unknown) => {
    const { source = 'https://shop.example.com/' } = shop;
    const body = JSON.stringify(message);
    return tell(
      shop,
      {
        'x-wc-webhook-signature': createHmac('sha256', shop.secret).update(body).digest('base64'),
        ...{
          'x-wc-webhook-source': source,
          'x-wc-webhook-delivery-id': nextId(),
          'x-wc-webhook-topic': topic,
        },
      },
      body,
    );
  };

  it('tells an order, its refund and its end', async () => {
    const shop = await aShop('woocommerce');
    await tellWoo(shop, 'order.created', order({ status: 'pending' }));
    expect(await linesOf(shop)).toEqual([]);
    await tellWoo(shop, 'order.updated', order());
    expect(await linesOf(shop)).toMatchObject([{ number: '727', refunded: false }]);
    await tellWoo(
      shop,
      'order.updated',
      order({ status: 'refunded', date_modified_gmt: '2026-11-21T10:00:00' }),
    );
    expect(await linesOf(shop)).toMatchObject([{ refunded: true }]);
    await tellWoo(shop, 'order.deleted', { id: 727 });
    expect(await linesOf(shop)).toMatchObject([{ cancelled: true }]);
  });

  it('is answered when it asks whether anybody is there, and believed for no other shop', async () => {
    const shop = await aShop('woocommerce');
    const ping = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await tell(shop, ping, 'webhook_id=1')).toEqual({ code: 'ping' });
    expect(await tellWoo({ ...shop, source: 'https://other.example.com' }, 'order.created', order())).toEqual(
      {
        code: 'unsigned',
      },
    );
    expect(await notesOf(shop)).toEqual([]);
  });
});

describe('a shop at Stripe', () => {
  const stripe = new Stripe('sk_test_unused');
  const tellStripe = (shop: Shop, event: object, at = now) => {
    const payload = JSON.stringify(event);
    const timestamp = Math.floor(at.getTime() / 1000);
    const header = stripe.webhooks.generateTestHeaderString({ payload, secret: shop.secret, timestamp });
    return tell(shop, { 'stripe-signature': header }, payload);
  };
  const created = Math.floor(now.getTime() / 1000);
  const session = {
    ...{ id: 'evt_1', type: 'checkout.session.completed', created },
    data: {
      object: {
        ...{ payment_intent: 'pi_1', payment_status: 'paid', created, metadata: { skus: 'KETTLE-1' } },
        customer_details: { email: 'buyer@example.com' },
      },
    },
  };

  it('tells by its own signature what was bought and that it was given back', async () => {
    const shop = await aShop('stripe');
    expect(await tellStripe(shop, session)).toEqual({ code: 'taken' });
    expect(await tellStripe(shop, session)).toEqual({ code: 'repeated' });
    expect(await linesOf(shop)).toMatchObject([{ number: 'pi_1', refunded: false }]);
    const charge = { id: 'ch_1', payment_intent: 'pi_1', refunded: true };
    await tellStripe(shop, { id: 'evt_2', type: 'charge.refunded', created, data: { object: charge } });
    expect(await linesOf(shop)).toMatchObject([{ refunded: true }]);
  });

  it('is not believed six minutes later', async () => {
    const shop = await aShop('stripe');
    expect(await tellStripe(shop, session, new Date(now.getTime() - 360_000))).toEqual({ code: 'unsigned' });
  });
});

describe('a program that signs', () => {
  it('makes a review order matched, and a refund takes that back', async () => {
    const shop = await aShop('signed');
    const buyer = await aMember(db);
    const [{ email }] = await db.sql<[{ email: string }]>`select email from members where id = ${buyer.id}`;
    const review = await aReview(db, { by: buyer, productId: kettle.id });
    const proof = async () => {
      const orders = await db.sql<Array<{ id: number }>>`select id from orders where email = ${email}`;
      for (const { id } of orders)
        await onOrderFact({ db, actor: system, now }, { subjectKind: 'order', subjectId: id });
      const [row] = await db.sql<[{ proof: string }]>`select proof from reviews where id = ${review.id}`;
      return row.proof;
    };
    expect(await proof()).toBe('mail-confirmed');
    await tellSigned(shop, completed({ email }));
    expect(await proof()).toBe('order-matched');
    await tellSigned(shop, {
      type: 'order.refunded',
      timestamp: now.toISOString(),
      data: { number: '1001' },
    });
    expect(await proof()).toBe('mail-confirmed');
  });

  it('is taken once, told two hundred times at once', async () => {
    const shop = await aShop('signed');
    const all = await Promise.all(
      Array.from({ length: 200 }, () => tellSigned(shop, completed(), { id: 'msg_same' })),
    );
    expect(all.filter(({ code }) => code === 'taken')).toHaveLength(1);
    expect(all.filter(({ code }) => code === 'repeated')).toHaveLength(199);
    const events = await db.sql`
      select 1 from events e join orders o on o.id = e.subject_id
      where e.kind = 'order.recorded' and e.subject_kind = 'order' and o.source = ${`shop:${shop.publicId}`}`;
    expect(events).toHaveLength(1);
  });

  it('is told what cannot be read, and the team what was left out', async () => {
    const shop = await aShop('signed');
    expect(await tellSigned(shop, { type: 'order.completed' })).toMatchObject({ code: 'unreadable' });
    await tellSigned(shop, completed({ lines: [{ sku: 'NO-SUCH' }] }));
    expect(await notesOf(shop)).toMatchObject([
      { outcome: 'unreadable' },
      { outcome: 'taken', note: 'there is no product NO-SUCH' },
    ]);
  });

  it('is not believed early, late, or once it is disconnected', async () => {
    const shop = await aShop('signed');
    for (const minutes of [-6, 6]) {
      const at = new Date(now.getTime() + minutes * 60_000);
      expect(await tellSigned(shop, completed(), { at })).toEqual({ code: 'unsigned' });
    }
    await db.sql`update shops set ended_at = now() where id = ${shop.id}`;
    expect(await tellSigned(shop, completed())).toEqual({ code: 'unknown' });
    expect(await linesOf(shop)).toEqual([]);
  });
});
