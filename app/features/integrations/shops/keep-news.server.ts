import type { Db } from '#db/client';
import type { OrderRow } from '../csv-shapes.server';
import type { NumberedRow } from '../import-rows';
import { storeOrders } from '../store-orders.server';
import { productIds } from '../store-products.server';
import { sourceOf } from './shop';
import type { ShopNews, ToldOrder } from './shop-news';

interface KnownOrder {
  told: ToldOrder | null;
  cancelledAt: string | null;
}

interface KnownRefund {
  line: string | null;
  quantity: number;
  at: string;
}

/**
 * Keeps what a shop told of orders, and makes of everything it ever told how they stand. Shops tell in any order: a
 * refund may come before its order and an old state after a new one, and both end the same. Returns what was left out, in
 * words for the team.
 */
export async function keepNews(
  tx: Db,
  shop: { id: number; publicId: string },
  { order, refunds = [], cancelled }: ShopNews,
): Promise<string> {
  const numbers = new Set(refunds.map(({ number }) => number));
  if (order && (await keepOrder(tx, shop.id, order))) numbers.add(order.number);
  if (cancelled) {
    await keepCancellation(tx, shop.id, cancelled);
    numbers.add(cancelled.number);
  }
  for (const { number, refund, line, quantity, at } of refunds)
    await tx.sql`
      insert into shop_refunds (shop_id, number, refund, line, quantity, refunded_at)
      values (${shop.id}, ${number}, ${refund}, ${line ?? ''}, ${quantity}, ${at})
      on conflict (shop_id, number, refund, line) do nothing`;
  const notes: string[] = [];
  for (const number of [...numbers].sort()) notes.push(...(await settleOrder(tx, shop, number)));
  return notes.join('; ');
}

/** Keeps how an order stands, unless something newer is known of it already. */
async function keepOrder(tx: Db, shopId: number, order: ToldOrder): Promise<boolean> {
  const kept = await tx.sql`
    insert into shop_orders (shop_id, number, told_at, told, cancelled_at)
    values (${shopId}, ${order.number}, ${order.toldAt}, ${JSON.stringify(order)}::jsonb, ${order.cancelledAt})
    on conflict (shop_id, number) do update set told_at = excluded.told_at, told = excluded.told, cancelled_at = excluded.cancelled_at
      where shop_orders.told_at <= excluded.told_at and not shop_orders.is_forgotten
    returning 1`;
  return kept.length > 0;
}

async function keepCancellation(
  tx: Db,
  shopId: number,
  { number, at }: { number: string; at: string },
): Promise<void> {
  await tx.sql`
    insert into shop_orders (shop_id, number, told_at, cancelled_at) values (${shopId}, ${number}, ${at}, ${at})
    on conflict (shop_id, number) do update set told_at = excluded.told_at, cancelled_at = excluded.cancelled_at
      where shop_orders.told_at <= excluded.told_at and not shop_orders.is_forgotten`;
}

/** Stores an order as it stands by everything that was told of it; nothing before the order itself is. */
async function settleOrder(
  tx: Db,
  shop: { id: number; publicId: string },
  number: string,
): Promise<string[]> {
  const [known] = await tx.sql<[KnownOrder?]>`
    select told, cancelled_at as "cancelledAt" from shop_orders
    where shop_id = ${shop.id} and number = ${number} and not is_forgotten for update`;
  if (!known?.told) return ['the order itself is not known yet'];
  const refunds = await tx.sql<KnownRefund[]>`
    select nullif(line, '') as line, quantity, refunded_at as at from shop_refunds
    where shop_id = ${shop.id} and number = ${number} order by refunded_at`;
  const source = sourceOf(shop);
  const catalogue = await productIds(
    tx,
    source,
    known.told.lines.flatMap(({ skus }) => skus),
  );
  const rows = rowsOf({ ...known, told: known.told }, { refunds, catalogue });
  const { leftOut } = await storeOrders(tx, source, rows);
  return leftOut.map(({ reason }) => reason);
}

/** The lines of an order, each under the first of its names that the catalogue knows. */
function rowsOf(
  { told, cancelledAt }: KnownOrder & { told: ToldOrder },
  { refunds, catalogue }: { refunds: readonly KnownRefund[]; catalogue: ReadonlyMap<string, number> },
): Array<NumberedRow<OrderRow>> {
  return told.lines.map(({ line, skus, quantity }, nth) => ({
    line: nth + 1,
    row: {
      ...{ number: told.number, email: told.email.toLowerCase(), orderedAt: told.orderedAt },
      sku: skus.find((sku) => catalogue.has(sku)) ?? skus[0] ?? '(a line without a SKU)',
      ...{ quantity, cancelledAt, refundedAt: refundedAt({ line, quantity }, refunds) },
    },
  }));
}

/** When the last piece of a line was given back; null while somebody keeps one. */
function refundedAt(
  { line, quantity }: { line: string; quantity: number },
  refunds: readonly KnownRefund[],
): string | null {
  let left = quantity;
  for (const refund of refunds) {
    if (refund.line !== null && refund.line !== line) continue;
    left -= refund.line === null ? left : refund.quantity;
    if (left <= 0) return refund.at;
  }
  return null;
}
