import type { Db } from '#db/client';
import { forgetBuyers } from '../../products/forget-buyers.server';
import { sourceOf } from './shop';

/**
 * Forgets whom some orders of a shop were of, because the shop says that they asked for it. No order proves a review of
 * theirs from then on, and none is taken in again when the shop tells of it once more. Returns how many orders it was.
 */
export async function forgetOrders(
  tx: Db,
  shop: { id: number; publicId: string },
  numbers: readonly string[] | 'all',
): Promise<number> {
  const which = numbers === 'all' ? tx.sql`true` : tx.sql`number = any(${[...numbers]}::text[])`;
  if (numbers !== 'all')
    await tx.sql`
      insert into shop_orders (shop_id, number, told_at, is_forgotten)
      select ${shop.id}, number, now(), true from unnest(${[...numbers]}::text[]) as asked (number)
      on conflict (shop_id, number) do nothing`;
  await tx.sql`update shop_orders set told = null, is_forgotten = true where shop_id = ${shop.id} and ${which}`;
  await tx.sql`delete from shop_refunds where shop_id = ${shop.id} and ${which}`;
  return forgetBuyers(tx, sourceOf(shop), numbers);
}
