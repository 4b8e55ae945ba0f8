import type { Actor } from '#app/policy/actor';
import { may } from '#app/policy/policy';
import type { Db } from '#db/client';
import type { KnownAudiences } from './audience-choices';

/** The groups and products by which the team says who may see a board. Says nothing about rights. */
export async function listKnownAudiences(db: Db): Promise<Pick<KnownAudiences, 'groups' | 'products'>> {
  const [groups, products] = await Promise.all([
    db.sql<Named[]>`select id, name from groups order by lower(name), id limit 200`,
    db.sql<Named[]>`select id, name from products where state = 'listed' order by lower(name), id limit 1000`,
  ]);
  return { groups, products };
}

/** The moderators whom an admin can name for a board; null for whoever does not choose among them. */
export async function listKeepers(db: Db, actor: Actor): Promise<Named[] | null> {
  if (!may(actor, 'board.staff', null).ok) return null;
  return db.sql<Named[]>`
    select id, display_name as name from members where role = 'moderator' order by lower(display_name), id limit 200`;
}

interface Named {
  id: number;
  name: string;
}
