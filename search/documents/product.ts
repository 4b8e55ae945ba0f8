import type { Db } from '../../db/client';
import type { SearchDocument } from '../engine';
import { shapeDocument, type DocumentSource } from './document-source';

interface Row {
  id: number;
  name: string;
  sku: string;
  category: string;
  description: string;
  specs: { name: string; value: string }[];
  createdAt: number;
}

/** Products that are on sale. */
export const productSource: DocumentSource = {
  kind: 'product',
  async listIds(db, after, limit) {
    const rows = await db.sql<{ id: number }[]>`
      select id from products where state = 'listed' and id > ${after} order by id limit ${limit}`;
    return rows.map(({ id }) => id);
  },
  load: loadProducts,
};

async function loadProducts(db: Db, ids: readonly number[]): Promise<SearchDocument[]> {
  const rows = await db.sql<Row[]>`
    select id, name, sku, category, description, specs,
      floor(extract(epoch from created_at))::float8 as "createdAt"
    from products where id = any(${ids as number[]}::bigint[]) and state = 'listed'`;
  return rows.map(({ id, name, sku, category, description, specs, createdAt }) =>
    shapeDocument({
      kind: 'product',
      subjectId: id,
      productId: id,
      title: name,
      body: [description, category, ...specs.map((spec) => `${spec.name}: ${spec.value}`), sku]
        .filter((part) => part !== '')
        .join('\n'),
      createdAt,
    }),
  );
}
