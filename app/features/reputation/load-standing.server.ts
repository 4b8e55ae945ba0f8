import type { Db } from '#db/client';
import { levelOf } from './level';
import { listPointsByRule } from './statement-queries.server';

/** What a profile shows of somebody's standing: points with their lines, and level. */
export async function loadStanding(db: Db, memberId: number) {
  const byRule = await listPointsByRule(db, memberId);
  const points = byRule.reduce((sum, line) => sum + line.points, 0);
  return { points, level: levelOf(points), byRule };
}
