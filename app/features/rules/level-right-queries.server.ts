import { highestRank, lowestRank, rightsAt, type LevelRights, type SetRight } from '#app/policy/rights';
import type { Db } from '#db/client';

/** The rights of every level, lowest first. */
export async function listLevelRights(db: Db): Promise<LevelRights[]> {
  const set = await db.sql<SetRight[]>`select name, rank, value from level_rights`;
  return Array.from({ length: highestRank - lowestRank + 1 }, (_, place) =>
    rightsAt(lowestRank + place, set),
  );
}

/** When somebody last changed what the public page of rules is made from. */
export async function getRulesDate(db: Db): Promise<string> {
  const [row] = await db.sql<[{ at: string }]>`
    select greatest((select max(changed_at) from holding_rules), (select max(changed_at) from level_rights)) as at`;
  return row.at;
}
