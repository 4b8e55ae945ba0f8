import type { Db } from '#db/client';
import { defaultIdeaBudget } from './idea-budget';

/** How many votes for open ideas a member has in this house. */
export async function getIdeaBudget(db: Db): Promise<number> {
  const [row] = await db.sql<[{ votes: number }?]>`
    select (value->>'votes')::int as votes from settings where key = 'ideas'`;
  return row?.votes ?? defaultIdeaBudget;
}
