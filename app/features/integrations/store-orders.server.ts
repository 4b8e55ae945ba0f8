import type { Db } from '#db/client';
import { announce } from '#db/events';
import type { OrderRow } from './csv-shapes.server';
import type { NumberedRow, Stored } from './import-rows';
import { productIds } from './store-products.server';

/**
 * Stores orders with their lines. Lines of one order about the same product are one line, given back when all of them
 * are. Each new or changed order is announced, because it may prove a review: that is no message to anybody.
 */
export async function storeOrders(
  tx: Db,
  source: string,
  rows: readonly NumberedRow<OrderRow>[],
): Promise<Stored> {
  const products = await productIds(
    tx,
    source,
    rows.map(({ row }) => row.sku),
  );
  const leftOut = rows
    .filter(({ row }) => !products.has(row.sku))
    .map(({ line, row }) => ({ line, reason: `there is no product ${row.sku}` }));
  const values = rows.flatMap(({ row }) =>
    products.has(row.sku) ? [{ ...row, productId: products.get(row.sku) }] : [],
  );
  const changed = await tx.sql<Array<{ id: number }>>`
    insert into orders (source, number, email, ordered_at, cancelled_at)
    select distinct on (number) ${source}, number, email, "orderedAt", "cancelledAt"
    from json_to_recordset(${JSON.stringify(values)}::json) as o (number text, email text, "orderedAt" timestamptz, "cancelledAt" timestamptz)
    on conflict (source, number) do update set email = excluded.email, ordered_at = excluded.ordered_at, cancelled_at = excluded.cancelled_at
      where (orders.email, orders.ordered_at, orders.cancelled_at) is distinct from (excluded.email, excluded.ordered_at, excluded.cancelled_at)
    returning id`;
  const lines = await tx.sql<Array<{ orderId: number }>>`
    insert into order_lines (order_id, product_id, quantity, refunded_at)
    select o.id, l."productId", sum(l.quantity), case when count(l."refundedAt") = count(*) then max(l."refundedAt") end
    from json_to_recordset(${JSON.stringify(values)}::json) as l (number text, "productId" bigint, quantity int, "refundedAt" timestamptz)
    join orders o on o.source = ${source} and o.number = l.number
    group by 1, 2
    on conflict (order_id, product_id) do update set quantity = excluded.quantity, refunded_at = excluded.refunded_at
      where (order_lines.quantity, order_lines.refunded_at) is distinct from (excluded.quantity, excluded.refunded_at)
    returning order_id as "orderId"`;
  const touched = new Set([...changed.map(({ id }) => id), ...lines.map(({ orderId }) => orderId)]);
  for (const id of touched)
    await announce(tx, { kind: 'order.recorded', subjectKind: 'order', subjectId: id });
  return { counts: { stored: lines.length, unchanged: values.length - lines.length }, leftOut };
}
