import type { Db } from '#db/client';
import { milestonesGone, milestonesPassed } from './count-milestones.server';
import { getOccasionTerms } from './occasion-terms-queries.server';
import { settleMilestones } from './settle-milestones.server';

/** As many members as one statement should count. */
const atOnce = 2000;

/**
 * Proves the milestones against the facts, and their points in the ledger against the milestones. Rows that the facts call
 * for otherwise are counted and, unless `dryRun`, settled as the daily look settles them; a milestone that stands without
 * its entry, or is gone with one that stands, is counted: both are written in one transaction, so that it is a fault.
 */
export async function recountMilestones(
  db: Db,
  { dryRun = false, now }: { dryRun?: boolean; now: Date },
): Promise<{ wrongMilestones: number }> {
  const { terms, version } = await getOccasionTerms(db);
  let [wrong, after] = [await countWrongEntries(db), 0];
  for (;;) {
    const rows = await db.sql<Array<{ id: number }>>`
      select id from members where id > ${after} and state = 'active' and role = 'member' order by id limit ${atOnce}`;
    const ids = rows.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return { wrongMilestones: wrong };
    const [row] = await db.sql<[{ count: number }]>`
      with ${milestonesPassed(db, ids, { terms, now })}, ${milestonesGone(db)}
      select (select count(*) from passed p where not exists (
               select from milestones s where s.member_id = p.member_id and s.kind = p.kind and s.number = p.number and s.undone_at is null))
           + (select count(*) from gone) as count`;
    wrong += row.count;
    if (!dryRun && row.count > 0)
      await db.transaction((tx) => settleMilestones(tx, ids, { terms, version, now }));
    after = last;
  }
}

/** Milestones whose entries do not say what they say. */
async function countWrongEntries(db: Db): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*) from milestones s
    where s.points > 0 and (s.undone_at is null) <> exists (
      select from point_entries e
      where e.cause_kind = 'milestone' and e.cause_id = s.id::text and e.state in ('awarded', 'capped')
        and (e.state = 'awarded' or s.undone_at is null) and not exists (select from point_entries r where r.reverses_id = e.id))`;
  return row.count;
}
