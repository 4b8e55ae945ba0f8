import type { Db } from '#db/client';
import { announce } from '#db/events';

/**
 * Takes out of some orders of a source, or all of them, whose they were. They prove nothing from then on; that there was
 * an order stays. Returns how many it was. Safe to repeat.
 */
export async function forgetBuyers(
  tx: Db,
  source: string,
  numbers: readonly string[] | 'all',
): Promise<number> {
  const which = numbers === 'all' ? tx.sql`true` : tx.sql`number = any(${[...numbers]}::text[])`;
  const owners = await tx.sql<Array<{ id: number }>>`
    select distinct m.id from orders o join members m on m.email = o.email and m.email_verified_at is not null
    where o.source = ${source} and ${which}`;
  const forgotten = await tx.sql`
    update orders set email = 'forgotten-' || id || '@orders.invalid', member_id = null, cancelled_at = coalesce(cancelled_at, now())
    where source = ${source} and ${which} and email not like 'forgotten-%@orders.invalid' returning 1`;
  // The address is gone, so that the person is named: their reviews have lost what proved them.
  for (const { id } of owners)
    await announce(tx, { kind: 'order.recorded', subjectKind: 'member', subjectId: id });
  return forgotten.length;
}
