import { csvDate } from './csv-dates';
import type { ProductRow } from './import-rows';
import type { Cells } from './read-csv.server';
import { storableLine } from './storable-text';

/** The first of these columns that says anything: shops name the same thing differently. */
function first(cells: Cells, ...columns: string[]): string {
  return columns.map((column) => cells.get(column) ?? '').find((cell) => cell !== '') ?? '';
}

/** products.csv: sku, name, and what else there is. */
export function csvProduct(cells: Cells): ProductRow | string {
  const sku = first(cells, 'sku', 'productid', 'id', 'handle', 'producthandle');
  const name = storableLine(first(cells, 'name', 'title', 'producttitle', 'productname'), 200);
  if (!sku) return 'has no sku';
  if (!name) return 'has no name';
  const url = first(cells, 'url', 'producturl', 'link');
  if (url && !/^https?:\/\//i.test(url)) return 'url does not begin with https://';
  return {
    ref: sku,
    sku,
    name,
    category: storableLine(first(cells, 'category', 'producttype', 'type'), 100),
    description: first(cells, 'description', 'body'),
    url: url || null,
  };
}

/** One line of an order. */
export interface OrderRow {
  number: string;
  email: string;
  sku: string;
  orderedAt: string;
  quantity: number;
  cancelledAt: string | null;
  refundedAt: string | null;
}

/** orders.csv: a row for each product of an order. */
export function csvOrder(cells: Cells, now: Date): OrderRow | string {
  const number = first(cells, 'number', 'ordernumber', 'orderid', 'order');
  const email = first(cells, 'email', 'customeremail').toLowerCase();
  const sku = first(cells, 'sku', 'lineitemsku', 'productid');
  const quantity = Number(first(cells, 'quantity', 'lineitemquantity') || '1');
  if (!number) return 'has no order number';
  if (!/^\S+@\S+$/.test(email)) return 'has no e-mail address';
  if (!sku) return 'names no product (sku)';
  if (!Number.isInteger(quantity) || quantity < 1) return 'quantity is not a whole number';
  const days = orderDays(cells, now);
  return typeof days === 'string' ? days : { number, email, sku, quantity, ...days };
}

function orderDays(cells: Cells, now: Date) {
  const ordered = csvDate(first(cells, 'orderedat', 'date', 'createdat', 'orderdate'), now);
  if ('problem' in ordered) return ordered.problem;
  const days = {
    orderedAt: ordered.at,
    cancelledAt: null as string | null,
    refundedAt: null as string | null,
  };
  for (const day of ['cancelledAt', 'refundedAt'] as const) {
    const text = first(cells, day.toLowerCase());
    const date = text ? csvDate(text, now) : null;
    if (date && 'problem' in date) return date.problem;
    days[day] = date?.at ?? null;
  }
  return days;
}
