import type { PendingQuery, Row } from 'postgres';
import type { Actor } from '#app/policy/actor';
import { audiencesOf } from '#app/policy/audience';
import type { Db } from '#db/client';
import { inWords, linesOf, ranked, withReceipts, type LeaderboardPlace } from './leaderboard-queries.server';
import { narrowDays, type NarrowPeriod } from './narrow-leaderboard';
import { spendingRule } from './staff-rules';

/** What a list is narrowed to. Whether the viewer may read the board or see the group's members is asked before. */
export type Narrowing =
  | { to: 'board'; id: number }
  /** `viewer` reads the threads about the product that stand in their boards, and no others. */
  | { to: 'product'; id: number; viewer: Actor }
  | { to: 'group'; id: number };

type Fragment = PendingQuery<Row[]>;

/**
 * The first places for what was earned in a board, about a product or by a group in some days. The ledger of those days is
 * added up each time, so that these lists need no books of their own. Who is on them follows the rules of the whole list.
 */
export async function listNarrowLeaderboard(
  db: Db,
  narrowing: Narrowing,
  { period, now }: { period: NarrowPeriod; now: Date },
): Promise<LeaderboardPlace[]> {
  const since = new Date(now.getTime() - narrowDays[period] * 86_400_000).toISOString();
  const found = await db.sql<LeaderboardPlace[]>`
    with entries as materialized (${entriesOf(db, narrowing, since)}), ranked as (
      ${ranked(db, db.sql`select member_id, sum(points)::int as points from entries group by member_id`)}
    )
    ${withReceipts(db, linesOf(db, db.sql`entries e where e.member_id = ranked.id`))}`;
  return inWords(db, found);
}

function entriesOf({ sql }: Db, narrowing: Narrowing, since: string): Fragment {
  const { id } = narrowing;
  const lines = sql`select e.member_id, e.rule, e.points, e.state`;
  // What was spent is no less earned.
  const lately = sql`e.occurred_at >= ${since}::timestamptz and e.rule <> ${spendingRule.rule}`;
  if (narrowing.to === 'group')
    return sql`${lines} from group_members g join point_entries e on e.member_id = g.member_id
      where g.group_id = ${id} and g.state = 'in' and ${lately}`;
  // Where it was earned: points stay in their board when a thread is carried elsewhere.
  if (narrowing.to === 'board')
    return sql`${lines} from point_entries e where e.board_id = ${id} and ${lately}`;
  const readable = sql`
    threads t join boards b on b.id = t.board_id and b.seen_by && ${[...audiencesOf(narrowing.viewer)] as string[]}::text[]`;
  return sql`
    ${lines} from reviews v join point_entries e on e.subject_kind = 'review' and e.subject_id = v.id
    where v.product_id = ${id} and ${lately}
    union all
    ${lines} from ${readable} join point_entries e on e.subject_kind = 'thread' and e.subject_id = t.id
    where t.product_id = ${id} and ${lately}
    union all
    ${lines} from ${readable} join replies r on r.thread_id = t.id
    join point_entries e on e.subject_kind = 'reply' and e.subject_id = r.id
    where t.product_id = ${id} and ${lately}`;
}
