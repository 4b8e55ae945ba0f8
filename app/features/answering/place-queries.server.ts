import type { Actor } from '#app/policy/actor';
import type { Db } from '#db/client';
import { listWorkedBoards } from '../boards/worked-board-queries.server';

/** A board or product to choose. */
export interface PlaceChoice {
  slug: string;
  name: string;
}

/** The boards that somebody works on, and the products that people write about. */
export async function listPlaces(
  db: Db,
  actor: Actor,
): Promise<{ boards: PlaceChoice[]; products: PlaceChoice[] }> {
  const [boards, products] = await Promise.all([
    listWorkedBoards(db, actor),
    db.sql<PlaceChoice[]>`
      select slug, name from products where state = 'listed' order by lower(name), id limit 500`,
  ]);
  return { boards: boards.map(({ slug, name }) => ({ slug, name })), products };
}
