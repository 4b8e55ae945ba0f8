import type { Db } from '#db/client';
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

export const cataloguePageSize = 24;

/** A page of the catalogue in the order in which products came, optionally of one category. */
export async function listProducts(
  db: Db,
  options: { category: string | null; after: number | null },
): Promise<ProductLine[]> {
  const { category, after } = options;
  return db.sql<ProductLine[]>`
    with page as (
      select * from products
      where state = 'listed' and (${category}::text is null or category = ${category}) and id > ${after ?? 0}
      order by id limit ${cataloguePageSize + 1}
    )
    select p.id, p.slug, p.name, p.category, u.public_id as "picturePublicId", r.reviews as "reviewCount", r.stars as "starSum"
    from page p left join uploads u on u.id = p.picture_id
    cross join lateral (
      select coalesce(sum(count), 0)::int as reviews, coalesce(sum(count * stars), 0)::int as stars from review_counts where product_id = p.id
    ) as r
    order by p.id`;
}

/** The categories of the catalogue with how many products each holds. */
export async function listCategories(db: Db): Promise<Array<{ category: string; count: number }>> {
  return db.sql`
    select category, count(*) as count from products where state = 'listed' and category <> '' group by category order by category limit 50`;
}
