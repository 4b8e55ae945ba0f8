import type { Role } from '#app/policy/actor';
import type { Db } from '#db/client';

export type Period = 'week' | 'all';

/** A place on the leaderboard, with the points by rule that make it. */
export interface LeaderboardPlace {
  rank: number;
  publicId: string;
  handle: string;
  displayName: string;
  role: Role;
  points: number;
  byRule: Array<{ rule: string; points: number; awards: number }>;
}

const places = 50;

/** Monday 00:00 UTC of the week of `now`: weeks begin on Monday (ISO 8601). */
function startOfWeek(now: Date): string {
  const monday = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  return monday.toISOString();
}

/**
 * The first places of a period. The team and people who left the leaderboard are not on it. Ranks are shared by equal
 * points, so two people with the same sum stand on the same place.
 */
export async function listLeaderboard(db: Db, period: Period, now: Date): Promise<LeaderboardPlace[]> {
  const from = period === 'week' ? startOfWeek(now) : '-infinity';
  const sums =
    period === 'week'
      ? db.sql`select member_id, sum(points)::int as points from point_days where day >= ${from.slice(0, 10)}::date group by member_id`
      : db.sql`select member_id, points from balances`;
  return db.sql<LeaderboardPlace[]>`
    with ranked as (
      select m.id, m.public_id, m.handle, m.display_name, m.role, s.points, rank() over (order by s.points desc) as rank
      from (${sums}) s join members m on m.id = s.member_id
      where s.points > 0 and m.role = 'member' and m.on_leaderboard and m.state in ('active', 'imported')
      order by s.points desc, m.id limit ${places}
    )
    select ranked.rank, ranked.public_id as "publicId", ranked.handle, ranked.display_name as "displayName", ranked.role, ranked.points,
           lines.by_rule as "byRule"
    from ranked cross join lateral (
      select json_agg(json_build_object('rule', rule, 'points', points, 'awards', awards) order by points desc) as by_rule
      from (
        select rule, sum(points)::int as points, (count(*) filter (where state = 'awarded') - count(*) filter (where state = 'reversal'))::int as awards
        from point_entries where member_id = ranked.id and occurred_at >= ${from}::timestamptz
        group by rule having sum(points) <> 0
      ) as rules
    ) as lines
    order by ranked.rank, ranked.id`;
}
