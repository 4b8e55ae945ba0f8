import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import { leastWeight, type CataloguePrior } from './catalogue-rank';
import type { Product, ProductLine } from './product';

/** The product with this address, or null. */
export async function getProduct(db: Db, slug: string): Promise<Product | null> {
  const [row] = await db.sql<[Product?]>`
    select p.id, p.public_id as "publicId", p.slug, p.sku, p.name, p.category, p.description, p.specs,
           u.public_id as "picturePublicId", p.state
    from products p left join uploads u on u.id = p.picture_id where p.slug = ${slug}`;
  return row ?? null;
}

/** The current address of a product that once had this one. */
export async function findProductRedirect(db: Db, slug: string): Promise<string | null> {
  const [row] = await db.sql<[{ slug: string }?]>`
    select p.slug from product_slug_redirects r join products p on p.id = r.product_id where r.slug = ${slug}`;
  return row?.slug ?? null;
}

/** Those of the catalogue's keys that no product has. */
export async function listUnknownSkus(db: Db, skus: readonly string[]): Promise<string[]> {
  const rows = await db.sql<Array<{ sku: string }>>`
    select wanted.sku from unnest(${[...skus]}::text[]) as wanted (sku)
    where not exists (select from products p where p.sku = wanted.sku::citext)`;
  return rows.map(({ sku }) => sku);
}

export const cataloguePageSize = 24;

export type CatalogueSort = 'best' | 'newest';

/** The catalogue's counts by product, and what they say together; an average of the rows that commands keep. */
function priorOf({ sql }: Db) {
  return sql`
    counted as (
      select product_id, sum(count)::int as reviews, sum(count * stars)::int as stars from review_counts group by 1 having sum(count) > 0
    ), prior as (
      select coalesce(sum(stars)::float8 / sum(reviews), 0) as mean,
             greatest(${leastWeight}::int, coalesce(percentile_disc(0.5) within group (order by reviews), 0))::int as weight
      from counted
    )`;
}

/** What the whole catalogue says, for ranking one product and for telling how. */
export async function getCataloguePrior(db: Db): Promise<CataloguePrior> {
  const [row] = await db.sql<[CataloguePrior]>`with ${priorOf(db)} select mean, weight from prior`;
  return row;
}

/** A page of the catalogue, the best by `catalogueRank` first or the newest, optionally of one category. */
export async function listProducts(
  db: Db,
  options: { category: string | null; sort: CatalogueSort; after: Keyset | null },
): Promise<ProductLine[]> {
  const { category, sort, after } = options;
  const rank =
    sort === 'newest'
      ? db.sql`0`
      : db.sql`case when c.reviews is null then 0
                    else round(1000000 * (prior.weight * prior.mean + c.stars) / (prior.weight + c.reviews))::int end`;
  return db.sql<ProductLine[]>`
    with ${priorOf(db)}, ranked as (
      select p.*, coalesce(c.reviews, 0) as reviews, coalesce(c.stars, 0) as stars, ${rank} as rank
      from products p left join counted c on c.product_id = p.id cross join prior
      where p.state = 'listed' and (${category}::text is null or p.category = ${category})
    )
    select p.id, p.slug, p.name, p.category, u.public_id as "picturePublicId", p.reviews as "reviewCount", p.stars as "starSum", p.rank
    from ranked p left join uploads u on u.id = p.picture_id
    where ${after === null} or (p.rank, p.id) < (${Number(after?.value ?? 0)}::int, ${after?.id ?? 0}::bigint)
    order by p.rank desc, p.id desc limit ${cataloguePageSize + 1}`;
}

/** The categories of the catalogue with how many products each holds. */
export async function listCategories(db: Db): Promise<Array<{ category: string; count: number }>> {
  return db.sql`
    select category, count(*) as count from products where state = 'listed' and category <> '' group by category order by category limit 50`;
}
