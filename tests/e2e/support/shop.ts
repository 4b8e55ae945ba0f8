import { newPublicId } from '#app/lib/public-id';
import type { Sql } from '#db/client';
import { uniqueWord } from './story-test';

/** A listed product that nobody has reviewed. */
export async function aProduct(sql: Sql): Promise<{ id: number; slug: string; name: string }> {
  const slug = uniqueWord();
  const name = `Kettle ${slug}`;
  const [row] = await sql<[{ id: number }]>`
    insert into products (public_id, slug, sku, name, category, description)
    values (${newPublicId()}, ${slug}, ${slug}, ${name}, 'Kettles', 'It boils water.') returning id::int`;
  return { id: row.id, slug, name };
}

/** What the shop tells of a purchase. */
export async function anOrder(
  sql: Sql,
  { by, productId }: { by: { id: number; email: string }; productId: number },
): Promise<void> {
  await sql`
    with placed as (
      insert into orders (source, number, email, member_id, ordered_at)
      values ('story', ${newPublicId()}, ${by.email}, ${by.id}, now() - interval '30 days') returning id
    )
    insert into order_lines (order_id, product_id) select id, ${productId} from placed`;
}
