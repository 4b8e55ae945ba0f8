import type { Db } from '#db/client';
import { levelOf } from './level';

/** The name of the level that a member's points have led to. */
export async function getLevelName(db: Db, memberId: number): Promise<string> {
  const [row] = await db.sql<
    [{ points: number }?]
  >`select points from balances where member_id = ${memberId}`;
  return levelOf(row?.points ?? 0).name;
}
