import type { Db } from '#db/client';

/** Where words went: a wall of ours, a page elsewhere, a file. */
export interface DeliveryPlace {
  kind: 'wall' | 'embed' | 'export';
  place: string;
}

/**
 * Remembers where words were shown, so that the team can be told when they are taken back. A place is written once and
 * then once a day at most: showing a wall a million times is not a million writes.
 */
export async function recordDeliveries(
  db: Db,
  ids: readonly number[],
  { kind, place }: DeliveryPlace,
): Promise<void> {
  if (ids.length === 0) return;
  await db.sql`
    insert into testimonial_deliveries as d (testimonial_id, kind, place)
    select one.id, ${kind}, ${place} from unnest(${ids as number[]}::bigint[]) as one (id) order by one.id
    on conflict (testimonial_id, kind, place) do update set last_at = now() where d.last_at < now() - interval '1 day'`;
}
