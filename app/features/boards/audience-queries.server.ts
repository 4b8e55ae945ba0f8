import type { Db } from '#db/client';
import type { KnownAudiences } from './audience-choices';

/** The groups and products by which the team says who may see a board. Says nothing about rights. */
export async function listKnownAudiences(db: Db): Promise<Pick<KnownAudiences, 'groups' | 'products'>> {
  const [groups, products] = await Promise.all([
    db.sql<Array<{ id: number; name: string }>>`
      select id, name from groups order by lower(name), id limit 200`,
    db.sql<Array<{ id: number; name: string }>>`
      select id, name from products where state = 'listed' order by lower(name), id limit 1000`,
  ]);
  return { groups, products };
}
