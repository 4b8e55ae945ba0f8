import path from 'node:path';
import type { Db } from '#db/client';
import { csvOrder, csvProduct } from './csv-shapes.server';
import { sealed, type ImportOrder, type SealedStep } from './import-order.server';
import { readCsv } from './read-csv.server';
import { readReviewsCsv } from './review-tools/read-reviews-csv.server';
import { storeOrders } from './store-orders.server';
import { storeProducts } from './store-products.server';
import { storeReviews } from './store-reviews.server';

const kindOf = (file: string) =>
  /(product|order|review)/i.exec(path.basename(file))?.[1]?.toLowerCase() ?? null;

/** A CSV file as a step, by the kind that was said or that its name tells; null when neither does. */
export function csvStep(order: ImportOrder, file: string): SealedStep | null {
  const { source, kind, now } = order;
  const told = { products: 'product', orders: 'order', 'reviews-csv': 'review' } as const;
  const what = kind in told ? told[kind as keyof typeof told] : kindOf(file);
  const named = { file: path.basename(file), path: file };
  if (what === 'product') {
    const store = (tx: Db, rows: Parameters<typeof storeProducts>[2]) => storeProducts(tx, source, rows);
    return sealed({ ...named, read: (place) => readCsv(place, csvProduct), store });
  }
  if (what === 'order') {
    const store = (tx: Db, rows: Parameters<typeof storeOrders>[2]) => storeOrders(tx, source, rows);
    return sealed({ ...named, read: (place) => readCsv(place, (cells) => csvOrder(cells, now)), store });
  }
  if (what !== 'review') return null;
  const store = (tx: Db, rows: Parameters<typeof storeReviews>[2]) => storeReviews(tx, source, rows);
  return sealed({ ...named, read: (place) => readReviewsCsv(place, order), store });
}
