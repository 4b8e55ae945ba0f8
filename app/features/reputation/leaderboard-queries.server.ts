import type { PendingQuery, Row } from 'postgres';
import type { Role } from '#app/policy/actor';
import type { Db } from '#db/client';
import { sentenceOf } from './rule-book';
import { loadRuleBook, type PointsByRule } from './rule-book-queries.server';
import { spendingRule } from './staff-rules';

export type Period = 'week' | 'all';

/** A place on the leaderboard, with the points by rule that make it. */
export interface LeaderboardPlace {
  rank: number;
  publicId: string;
  handle: string;
  displayName: string;
  role: Role;
  points: number;
  byRule: PointsByRule[];
}

/** How many places a list has. */
const places = 50;

/** Monday 00:00 UTC of the week of `now`: weeks begin on Monday (ISO 8601). */
function startOfWeek(now: Date): string {
  const monday = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  return monday.toISOString();
}

/** The lines of each place with the sentence of their rule. */
export async function inWords(db: Db, found: readonly LeaderboardPlace[]): Promise<LeaderboardPlace[]> {
  const book = await loadRuleBook(db);
  return found.map((place) => ({
    ...place,
    byRule: place.byRule.map((line) => ({ ...line, sentence: sentenceOf(book, line.rule) })),
  }));
}

/** Who is on any such list: no team, nobody who left it, nobody who is gone. */
function onTheList({ sql }: Db): PendingQuery<Row[]> {
  return sql`m.role = 'member' and m.on_leaderboard and m.state in ('active', 'imported')`;
}

/**
 * The first places by these sums (`member_id, points`), highest first. Members are looked up one after the other until the
 * list is full, and not all that earned something. Ranks are shared by equal points.
 */
export function ranked(db: Db, sums: PendingQuery<Row[]>): PendingQuery<Row[]> {
  return db.sql`
    select first.*, rank() over (order by points desc) as rank
    from (
      select m.*, s.points
      from (select member_id, points from (${sums}) sums where points > 0 order by points desc, member_id) s
      cross join lateral (
        select m.id, m.public_id, m.handle, m.display_name, m.role from members m where m.id = s.member_id and ${onTheList(db)}
      ) m
      order by s.points desc, s.member_id limit ${places}
    ) first`;
}

/** The places of `ranked`, each with these lines of its points by rule (`rule, points, awards`). */
export function withReceipts({ sql }: Db, lines: PendingQuery<Row[]>): PendingQuery<Row[]> {
  return sql`
    select ranked.rank, ranked.public_id as "publicId", ranked.handle, ranked.display_name as "displayName", ranked.role, ranked.points,
           receipt.by_rule as "byRule"
    from ranked cross join lateral (
      select json_agg(json_build_object('rule', rule, 'points', points, 'awards', awards) order by points desc, rule) as by_rule
      from (${lines}) as line
    ) as receipt
    order by ranked.rank, ranked.id`;
}

/** The lines of a place by these entries `e`, for times and places that have no sums of their own. */
export function linesOf({ sql }: Db, entries: PendingQuery<Row[]>): PendingQuery<Row[]> {
  return sql`
    select e.rule, sum(e.points)::int as points,
      (count(*) filter (where e.state = 'awarded') - count(*) filter (where e.state = 'reversal' and e.points <> 0))::int as awards
    from ${entries}
    group by e.rule having sum(e.points) <> 0`;
}

/**
 * The first places of a period. The team and people who left the leaderboard are not on it. Ranks are shared by equal
 * points, so two people with the same sum stand on the same place.
 */
export async function listLeaderboard(db: Db, period: Period, now: Date): Promise<LeaderboardPlace[]> {
  const { sql } = db;
  const from = startOfWeek(now);
  const [sums, lines] =
    period === 'week'
      ? [
          sql`select member_id, sum(points)::int as points from point_days where day >= ${from.slice(0, 10)}::date group by member_id`,
          linesOf(
            db,
            sql`point_entries e where e.member_id = ranked.id and e.rule <> ${spendingRule.rule} and e.occurred_at >= ${from}::timestamptz`,
          ),
        ]
      : [
          sql`select member_id, points from balances`,
          sql`select rule, points, awards from point_sums where member_id = ranked.id and points <> 0`,
        ];
  const found = await sql<
    LeaderboardPlace[]
  >`with ranked as (${ranked(db, sums)}) ${withReceipts(db, lines)}`;
  return inWords(db, found);
}
