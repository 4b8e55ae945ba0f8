import type { Db } from '#db/client';
import type { LinkCard } from './link-card';

/** The cards that are there for these addresses. */
export async function listCards(db: Db, urls: readonly string[]): Promise<LinkCard[]> {
  return db.sql<LinkCard[]>`
    select url, title, description, site from link_cards
    where url = any(${[...new Set(urls)]}::text[]) and state = 'ready'`;
}
