import type { Db } from '#db/client';
import { levelOf } from './level';

/** A member's points; none yet is 0. */
export async function getPoints(db: Db, memberId: number): Promise<number> {
  const [row] = await db.sql<
    [{ points: number }?]
  >`select points from balances where member_id = ${memberId}`;
  return row?.points ?? 0;
}

/** The name of the level that a member's points have led to. */
export async function getLevelName(db: Db, memberId: number): Promise<string> {
  return levelOf(await getPoints(db, memberId)).name;
}

/** The ranks of the levels of some members; whoever has no points is a newcomer. */
export async function listRanks(db: Db, memberIds: readonly number[]): Promise<(memberId: number) => number> {
  const rows = await db.sql<Array<{ id: number; points: number }>>`
    select member_id as id, points from balances where member_id = any(${memberIds as number[]}::bigint[])`;
  const points = new Map(rows.map((row) => [row.id, row.points]));
  return (memberId) => levelOf(points.get(memberId) ?? 0).rank;
}
