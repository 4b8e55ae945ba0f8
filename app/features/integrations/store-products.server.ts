import { newPublicId } from '#app/lib/public-id';
import { slugOf } from '#app/lib/slug';
import type { Db } from '#db/client';
import type { NumberedRow, ProductRow, Stored } from './import-rows';

/** Stores products. One whose SKU is in the catalogue already is that product, whoever brought it first. */
export async function storeProducts(
  tx: Db,
  source: string,
  rows: readonly NumberedRow<ProductRow>[],
): Promise<Stored> {
  const values = rows.map(({ row }) => ({
    ...row,
    public_id: newPublicId(),
    slug: slugOf(row.name, 'product'),
  }));
  const changed = await tx.sql`
    with row as (
      select distinct on (lower(sku)) *, row_number() over (partition by slug order by ref) as namesake
      from json_to_recordset(${JSON.stringify(values)}::json) as p
        (ref text, sku text, name text, category text, description text, url text, public_id text, slug text)
    )
    insert into products (public_id, slug, sku, name, category, description, url, import_source, import_ref)
    select public_id,
           case when namesake > 1 or exists (select from products p where p.slug = row.slug and p.sku <> row.sku::citext)
                then left(slug, 50) || '-' || left(public_id, 6) else slug end,
           sku, name, category, description, url, ${source}, ref from row
    on conflict (sku) do update set name = excluded.name, category = excluded.category,
        description = case when excluded.description = '' then products.description else excluded.description end,
        url = coalesce(excluded.url, products.url)
      where products.import_source = ${source}
        and (products.name, products.category, products.description, products.url) is distinct from
            (excluded.name, excluded.category,
             case when excluded.description = '' then products.description else excluded.description end, coalesce(excluded.url, products.url))
    returning 1`;
  return { counts: { stored: changed.length, unchanged: rows.length - changed.length }, leftOut: [] };
}

/** The inner keys of products, by the source's name for them, by SKU or by the last part of their address. */
export async function productIds(
  tx: Db,
  source: string,
  refs: Iterable<string>,
): Promise<Map<string, number>> {
  const wanted = [...new Set(refs)];
  const rows = await tx.sql<Array<{ ref: string; id: number }>>`
    select w.ref, coalesce(own.id, by_sku.id, by_slug.id) as id from unnest(${wanted}::text[]) as w (ref)
    left join products own on own.import_source = ${source} and own.import_ref = w.ref
    left join products by_sku on by_sku.sku = w.ref::citext
    left join products by_slug on by_slug.slug = w.ref
    where coalesce(own.id, by_sku.id, by_slug.id) is not null`;
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}
