import type { Db } from '#db/client';
import type { Attribute, RatedAttribute } from './attribute';

/** What reviewers of a category are asked to rate, in the order of the form. */
export async function listAttributes(db: Db, category: string): Promise<Attribute[]> {
  return db.sql<Attribute[]>`
    select public_id as "publicId", name, low, high from review_attributes
    where category = ${category} and retired_at is null order by position, id`;
}

/** Enough for what is asked and what was asked in some years. */
const mostShown = 24;

/**
 * The attributes of a product with the counts behind their averages: five sums each, however many reviews there are.
 * What is not asked any more comes last, as long as somebody's answer counts in it.
 */
export async function listRatedAttributes(
  db: Db,
  { id, category }: { id: number; category: string },
): Promise<RatedAttribute[]> {
  return db.sql<RatedAttribute[]>`
    select a.public_id as "publicId", a.name, a.low, a.high, not asked as retired, array(
      select coalesce(c.count, 0) from generate_series(1, 5) as place
      left join review_rating_counts c on c.product_id = ${id} and c.attribute_id = a.id and c.value = place
      order by place) as counts
    from review_attributes a cross join lateral (select a.category = ${category} and a.retired_at is null as asked) now
    where asked or a.id in (select attribute_id from review_rating_counts where product_id = ${id} and count > 0)
    order by not asked, a.position, a.id limit ${mostShown}`;
}

/** More categories than the catalogue's page offers. */
const maxCategories = 200;

/** Each category of the catalogue, with how many products it has and what its reviewers are asked. */
export async function listAttributesByCategory(
  db: Db,
): Promise<Array<{ category: string; products: number; names: string[] }>> {
  return db.sql`
    select c.category, c.products, array(
      select a.name from review_attributes a where a.category = c.category and a.retired_at is null order by a.position, a.id) as names
    from (select category, count(*)::int as products from products where state = 'listed' group by category) c
    order by c.category limit ${maxCategories}`;
}
