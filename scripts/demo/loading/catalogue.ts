import sharp from 'sharp';
import { keepPicture } from '#app/features/writing/keep-picture.server';
import { newPublicId } from '#app/lib/public-id';
import { productPictures, type Picture } from '../content/pictures';
import type { Order } from '../content/types';
import { at, type DemoLoad } from './demo-load';

/** Makes a real picture file of a drawing and its row; the picture is the house's own, so it has no owner. */
export async function loadPicture(
  { tx, uploads }: DemoLoad,
  picture: Picture,
  { purpose, ownerId }: { purpose: 'product' | 'review' | 'board'; ownerId: number | null },
): Promise<number> {
  // Ours are drawings; what people send as pictures never is.
  const kept = await keepPicture(uploads, await sharp(Buffer.from(picture.svg)).png().toBuffer());
  if (!kept) throw new Error('a drawing of the demo content could not be turned into a picture');
  const [row] = await tx.sql<[{ id: number }]>`
    insert into uploads (public_id, owner_id, purpose, width, height, bytes)
    values (${kept.publicId}, ${ownerId}, ${purpose}, ${kept.width}, ${kept.height}, ${kept.bytes}) returning id`;
  return row.id;
}

/** The products with their pictures. */
export async function loadProducts(load: DemoLoad): Promise<void> {
  const { content, tx } = load;
  const categories = new Map(content.categories.map(({ key, name }) => [key, name]));
  for (const product of content.products) {
    const picture = productPictures[product.key];
    const pictureId = picture
      ? await loadPicture(load, picture, { purpose: 'product', ownerId: null })
      : null;
    const [row] = await tx.sql<[{ id: number }]>`
      insert into products (public_id, slug, sku, name, category, description, specs, picture_id)
      values (${newPublicId()}, ${product.slug}, ${product.sku}, ${product.name}, ${categories.get(product.category) ?? ''},
              ${product.description}, ${JSON.stringify(product.specs)}::jsonb, ${pictureId}) returning id`;
    load.products.set(product.key, { ...product, id: row.id });
  }
}

/** What reviewers of each category are asked. */
export async function loadScales({ content, tx }: DemoLoad): Promise<void> {
  const rows = content.categories.flatMap(({ name: category, scales }) =>
    scales.map((scale, position) => ({ public_id: newPublicId(), category, ...scale, position })),
  );
  await tx.sql`insert into review_attributes ${tx.sql(rows)}`;
}

/** The orders, one line for each product of one. */
export async function loadOrders(load: DemoLoad): Promise<void> {
  const { tx, content } = load;
  const rows = content.orders.map((order) => ({
    source: 'demo',
    number: order.number,
    email: load.members.get(order.by).email,
    member_id: load.members.get(order.by).id,
    ordered_at: at(load, order),
  }));
  const made = await tx.sql<Array<{ id: number; number: string }>>`
    insert into orders ${tx.sql(rows)} returning id, number`;
  const idOf = new Map(made.map(({ id, number }) => [number, id]));
  const lines = content.orders.flatMap((order) => linesOf(load, order, idOf.get(order.number) ?? 0));
  await tx.sql`insert into order_lines ${tx.sql(lines)}`;
}

function linesOf(load: DemoLoad, order: Order, orderId: number) {
  return [...new Set(order.products)].map((key) => {
    const { id, priceCents } = load.products.get(key);
    const quantity = order.products.filter((other) => other === key).length;
    return {
      order_id: orderId,
      product_id: id,
      quantity,
      amount_cents: priceCents * quantity,
      currency: load.content.company.currency,
      refunded_at: order.returned ? at(load, order.returned) : null,
    };
  });
}
