import type { Db } from '#db/client';
import { purseOfMonth } from './thank-you';

/** What is left in somebody's purse in the month of `now` (UTC). */
export async function getPurse(db: Db, giverId: number, now: Date): Promise<number> {
  const [row] = await db.sql<[{ given: number }]>`
    select coalesce(sum(points), 0)::int as given from thank_yous
    where given_by = ${giverId} and created_at >= ${`${now.toISOString().slice(0, 7)}-01`}::date::timestamp at time zone 'UTC'`;
  return Math.max(purseOfMonth - row.given, 0);
}
