import type { Db } from '#db/client';

/** What the demo or its people may have set, and what the log calls setting it. */
const loggedSettings = {
  reviews: 'settings.reviews-changed',
  ideas: 'settings.ideas-changed',
} as const;

/**
 * Takes out what the demo came with and what its people set; what somebody else of the team set last is theirs and stays.
 * The audit log tells who it was, so it is asked before its entries about the demo go. A brand is the demo's for as long
 * as it says more than a name: a house that is set up has nothing else (app/features/settings/name-brand.server.ts).
 */
export async function removeSettings(tx: Db): Promise<void> {
  for (const [key, action] of Object.entries(loggedSettings))
    if (await wasSetByDemo(tx, action)) await tx.sql`delete from settings where key = ${key}`;
  await tx.sql`delete from settings where key = 'demo' or (key = 'brand' and value ? 'tagline')`;
}

/** Whether nobody but people of the demo ever set it, or one of them did last. */
async function wasSetByDemo(tx: Db, action: string): Promise<boolean> {
  const [row] = await tx.sql<[{ isDemo: boolean }?]>`
    select m.is_demo as "isDemo" from audit_entries e join members m on m.id = e.actor_id
    where e.action = ${action} order by e.id desc limit 1`;
  return row?.isDemo ?? true;
}

/** The scales of categories that hold products of the demo alone, or none, but for those that somebody else set last. */
export async function listDemoScales(tx: Db, products: readonly number[]): Promise<number[]> {
  const rows = await tx.sql<Array<{ id: number }>>`
    select a.id from review_attributes a
    where not exists (select from products p where p.category = a.category and p.id <> all(${[...products]}::bigint[]))
      and coalesce((
        select m.is_demo from audit_entries e join members m on m.id = e.actor_id
        where e.action = 'settings.attributes-changed' and e.detail ->> 'category' = a.category order by e.id desc limit 1), true)`;
  return rows.map(({ id }) => id);
}
