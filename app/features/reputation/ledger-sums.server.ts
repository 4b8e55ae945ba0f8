import type { PendingQuery, Row } from 'postgres';
import type { Db } from '#db/client';
import { spendingRule } from './staff-rules';

/** What a member can spend and has earned, what they earned on each day, and what each rule has given them. */
export interface WrongSums {
  /** Members of whom what was earned or what was spent differs from the ledger. */
  wrongBalances: number;
  wrongDays: number;
  /** Sums of a member and a rule that differ from the ledger. */
  wrongRules: number;
}

/**
 * The part of a statement that writes entries which adds them to the sums, each table in the order of its keys. `entry`
 * must give `member_id, rule, state, points, occurred_at`, and nothing that was spent: that is no less earned.
 */
export function addToSums({ sql }: Db): PendingQuery<Row[]> {
  return sql`
    balance as (
      insert into balances (member_id, points) select member_id, sum(points) from entry group by member_id order by member_id
      on conflict (member_id) do update set points = balances.points + excluded.points
    ), day as (
      insert into point_days (day, member_id, points)
      select (occurred_at at time zone 'UTC')::date, member_id, sum(points) from entry group by 1, 2 having sum(points) <> 0 order by 1, 2
      on conflict (day, member_id) do update set points = point_days.points + excluded.points
    ), by_rule as (
      insert into point_sums (member_id, rule, points, awards)
      select member_id, rule, sum(points), ${awardsOf(sql)} from entry where points <> 0 group by 1, 2 order by 1, 2
      on conflict (member_id, rule) do update
        set points = point_sums.points + excluded.points, awards = point_sums.awards + excluded.awards
    )`;
}

/** How many awards stand: one that was taken back counts no more, and what was held or capped never did. */
function awardsOf(sql: Db['sql']): PendingQuery<Row[]> {
  return sql`count(*) filter (where state = 'awarded') - count(*) filter (where state = 'reversal' and points <> 0)`;
}

/** Holds every sum against the ledger; those that differ are counted and, unless `dryRun`, put right. */
export async function checkSums(tx: Db, dryRun: boolean): Promise<WrongSums> {
  await tx.sql`lock table balances, point_days, point_sums in share row exclusive mode`;
  return {
    wrongBalances: await checkBalances(tx, dryRun),
    wrongDays: await checkDays(tx, dryRun),
    wrongRules: await checkRules(tx, dryRun),
  };
}

async function checkBalances(tx: Db, dryRun: boolean): Promise<number> {
  const isSpent = tx.sql`rule = ${spendingRule.rule}`;
  return count(
    tx,
    tx.sql`
    select coalesce(s.member_id, b.member_id) as member_id, coalesce(s.points, 0)::int as points, coalesce(s.spent, 0)::int as spent
    from (select member_id, coalesce(sum(points) filter (where not ${isSpent}), 0) as points,
                 -coalesce(sum(points) filter (where ${isSpent}), 0) as spent
          from point_entries group by member_id) s
    full join balances b on b.member_id = s.member_id
    where (coalesce(s.points, 0), coalesce(s.spent, 0)) <> (coalesce(b.points, 0), coalesce(b.spent, 0))`,
    dryRun
      ? null
      : tx.sql`
    insert into balances (member_id, points, spent) select member_id, points, spent from wrong
    on conflict (member_id) do update set points = excluded.points, spent = excluded.spent`,
  );
}

async function checkDays(tx: Db, dryRun: boolean): Promise<number> {
  return count(
    tx,
    tx.sql`
    select coalesce(s.day, d.day) as day, coalesce(s.member_id, d.member_id) as member_id, coalesce(s.points, 0)::int as points
    from (select (occurred_at at time zone 'UTC')::date as day, member_id, sum(points) as points
          from point_entries where rule <> ${spendingRule.rule} group by 1, 2) s
    full join point_days d on d.day = s.day and d.member_id = s.member_id
    where coalesce(s.points, 0) <> coalesce(d.points, 0)`,
    dryRun
      ? null
      : tx.sql`
    insert into point_days (day, member_id, points) select day, member_id, points from wrong
    on conflict (day, member_id) do update set points = excluded.points`,
  );
}

async function checkRules(tx: Db, dryRun: boolean): Promise<number> {
  return count(
    tx,
    tx.sql`
    select coalesce(s.member_id, r.member_id) as member_id, coalesce(s.rule, r.rule) as rule,
           coalesce(s.points, 0)::int as points, coalesce(s.awards, 0)::int as awards
    from (select member_id, rule, sum(points) as points, ${awardsOf(tx.sql)} as awards
          from point_entries where rule <> ${spendingRule.rule} and points <> 0 group by 1, 2) s
    full join point_sums r on r.member_id = s.member_id and r.rule = s.rule
    where (coalesce(s.points, 0), coalesce(s.awards, 0)) <> (coalesce(r.points, 0), coalesce(r.awards, 0))`,
    dryRun
      ? null
      : tx.sql`
    insert into point_sums (member_id, rule, points, awards) select member_id, rule, points, awards from wrong
    on conflict (member_id, rule) do update set points = excluded.points, awards = excluded.awards`,
  );
}

/** How many rows are `wrong`, which `mend` puts right. */
async function count(
  { sql }: Db,
  wrong: PendingQuery<Row[]>,
  mend: PendingQuery<Row[]> | null,
): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    with wrong as materialized (${wrong})${mend ? sql`, mended as (${mend})` : sql``}
    select count(*)::int as count from wrong`;
  return row.count;
}
