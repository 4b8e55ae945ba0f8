import type { Db } from '#db/client';
import type { Product } from '../products/product';
import { getProduct } from '../products/product-queries.server';
import type { RatedAttribute } from './attribute';
import { listRatedAttributes } from './attribute-queries.server';
import { getStarTable } from './review-count-queries.server';
import type { StarTable } from './star-table';

/** One of two products that are compared. */
export interface ComparedProduct {
  product: Pick<Product, 'slug' | 'name' | 'category' | 'specs'>;
  table: StarTable;
  attributes: RatedAttribute[];
}

/** A product with its counts as a comparison shows it; null when there is none. */
export async function loadCompared(db: Db, slug: string): Promise<ComparedProduct | null> {
  const found = await getProduct(db, slug);
  if (!found) return null;
  const { name, category, specs } = found;
  return {
    product: { slug: found.slug, name, category, specs },
    table: await getStarTable(db, found.id),
    attributes: await listRatedAttributes(db, found),
  };
}
