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

/** A review that is published already; says where it stands. */
export async function aReview(
  sql: Sql,
  { of, by }: { of: { id: number }; by: { id: number } },
): Promise<string> {
  const publicId = newPublicId();
  await sql`
    insert into reviews (public_id, product_id, author_id, stars, title, body_source, body_html, render_version, proof, state, published_at)
    values (${publicId}, ${of.id}, ${by.id}, 2, 'It rattles', 'Something is loose.', '<p>Something is loose.</p>', 1,
            'mail-confirmed', 'published', now())`;
  return `/reviews/${publicId}`;
}
