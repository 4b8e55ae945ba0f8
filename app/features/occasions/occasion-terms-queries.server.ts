import type { Db } from '#db/client';
import { houseTerms, type OccasionTerms } from './occasion-terms';

/** What the team has set, with the number of its version; 0 for what a new house comes with. */
export async function getOccasionTerms(db: Db): Promise<{ version: number; terms: OccasionTerms }> {
  const [row] = await db.sql<[{ version: number; terms: Partial<OccasionTerms> }?]>`
    select id as version, content as terms from occasion_terms order by id desc limit 1`;
  return { version: row?.version ?? 0, terms: { ...houseTerms, ...row?.terms } };
}
