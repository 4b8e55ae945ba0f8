import type { Db } from '#db/client';

/** What somebody has earned in all, what rewards have taken of it, and what is left to spend. */
export interface Spending {
  earned: number;
  spent: number;
  /** Below zero when points were taken back that had been spent: nothing can be bought until they are earned anew. */
  left: number;
}

/** The sums of a member; nobody without entries has any. */
export async function getSpending(db: Db, memberId: number): Promise<Spending> {
  const [row] = await db.sql<[Spending?]>`
    select points as earned, spent, points - spent as left from balances where member_id = ${memberId}`;
  return row ?? { earned: 0, spent: 0, left: 0 };
}
