import type { Db } from '#db/client';
import { loadBadgeBook } from './badge-book-queries.server';
import { earnedBy } from './earning/earned.server';
import { grantBadges } from './grant-badges.server';

/** Proves that everybody holds what the facts call for; what is missing is counted and, unless `dryRun`, granted. */
export async function recountBadges(
  db: Db,
  { dryRun = false, now }: { dryRun?: boolean; now: Date },
): Promise<{ missingBadges: number }> {
  if (!dryRun) {
    const granted = await db.transaction((tx) => grantBadges(tx, null, { now }));
    return { missingBadges: granted.length };
  }
  const rules = (await loadBadgeBook(db)).newest.filter(({ enabled }) => enabled);
  const [row] = await db.sql<[{ count: number }]>`
    with ${earnedBy(db, rules, { memberIds: null, now })} select count(*) from earned`;
  return { missingBadges: row.count };
}
