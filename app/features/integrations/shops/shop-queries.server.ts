import type { Db } from '#db/client';
import { deliveryDays, sourceOf, type ShopKind } from './shop';

/** A shop as the list of them shows it. */
export interface ShopLine {
  publicId: string;
  kind: ShopKind;
  name: string;
  heardAt: string | null;
  endedAt: string | null;
}

/** The connected shops first, then those that are believed no longer. There are a handful. */
export function listShops(db: Db): Promise<ShopLine[]> {
  return db.sql<ShopLine[]>`
    select public_id as "publicId", kind, name, heard_at as "heardAt", ended_at as "endedAt"
    from shops order by ended_at is not null, id desc limit 100`;
}

export interface ShopPage extends ShopLine {
  id: number;
  place: string | null;
  secret: string;
  secretChangedAt: string | null;
  orders: number;
}

/** A shop with its secret, for those who set it up; null for none. */
export async function getShop(db: Db, publicId: string): Promise<ShopPage | null> {
  const [shop] = await db.sql<[ShopPage?]>`
    select id, public_id as "publicId", kind, name, place, secret, secret_changed_at as "secretChangedAt",
           heard_at as "heardAt", ended_at as "endedAt",
           (select count(*) from orders where source = ${sourceOf({ publicId })})::int as orders
    from shops where public_id = ${publicId}`;
  return shop ?? null;
}

export interface DeliveryLine {
  id: number;
  topic: string;
  outcome: 'taken' | 'nothing' | 'unreadable' | 'asked';
  note: string;
  at: string;
}

export const deliveryPageSize = 30;

/** What a shop told, newest first. */
export function listDeliveries(db: Db, shopId: number, before: number | null): Promise<DeliveryLine[]> {
  const from = before === null ? db.sql`` : db.sql`and id < ${before}`;
  return db.sql<DeliveryLine[]>`
    select id, topic, outcome, note, created_at as at from shop_deliveries
    where shop_id = ${shopId} ${from} order by id desc limit ${deliveryPageSize + 1}`;
}

/** Forgets what was told long ago: by then no shop tells it again. */
export async function forgetDeliveries(db: Db): Promise<void> {
  await db.sql`delete from shop_deliveries where created_at < now() - make_interval(days => ${deliveryDays})`;
}
