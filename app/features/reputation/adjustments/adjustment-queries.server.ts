import type { Db } from '#db/client';

/** An adjustment as its page shows it. Who gave it and who took it back is for the team alone. */
export interface Adjustment {
  id: number;
  publicId: string;
  memberId: number;
  handle: string;
  displayName: string;
  points: number;
  reason: string;
  givenBy: string;
  givenById: number;
  at: string;
  contestWords: string | null;
  contestedAt: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
  undoReason: string | null;
  keptAt: string | null;
  keptBy: string | null;
  keepReason: string | null;
}

const listed = 30;

/** The latest adjustments of a member; a person has a few in years. */
export function listAdjustments(db: Db, memberId: number): Promise<Adjustment[]> {
  return db.sql<Adjustment[]>`
    ${shown(db)} where a.member_id = ${memberId} order by a.id desc limit ${listed}`;
}

/** One adjustment by its address, or null. */
export async function getAdjustment(db: Db, publicId: string): Promise<Adjustment | null> {
  const [found] = await db.sql<[Adjustment?]>`${shown(db)} where a.public_id = ${publicId}`;
  return found ?? null;
}

function shown({ sql }: Db) {
  return sql`
    select a.id, a.public_id as "publicId", a.member_id as "memberId", m.handle, m.display_name as "displayName", a.points, a.reason,
           g.display_name as "givenBy", g.id as "givenById", a.created_at as at, a.contest_words as "contestWords", a.contested_at as "contestedAt",
           a.undone_at as "undoneAt", u.display_name as "undoneBy", a.undo_reason as "undoReason",
           a.kept_at as "keptAt", k.display_name as "keptBy", a.keep_reason as "keepReason"
    from point_adjustments a join members m on m.id = a.member_id join members g on g.id = a.given_by
    left join members u on u.id = a.undone_by left join members k on k.id = a.kept_by`;
}

/** How much has been adjusted for a member on the day of `now` (UTC), up and down together; what was taken back is out. */
export async function sumAdjustedToday(db: Db, memberId: number, now: Date): Promise<number> {
  const [row] = await db.sql<[{ points: number }]>`
    select coalesce(sum(abs(points)), 0)::int as points from point_adjustments
    where member_id = ${memberId} and undone_at is null
      and created_at >= ${now.toISOString().slice(0, 10)}::date::timestamp at time zone 'UTC'`;
  return row.points;
}
