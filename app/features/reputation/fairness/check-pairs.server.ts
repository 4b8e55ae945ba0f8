import type { Db } from '#db/client';

/**
 * Counts the pair sums that differ from the ledger and, unless `dryRun`, puts them right. The caller is in a transaction;
 * nobody writes to the ledger meanwhile, because the table is locked as long.
 */
export async function checkPairs(tx: Db, dryRun: boolean): Promise<number> {
  await tx.sql`lock table award_pairs in share row exclusive mode`;
  await tx.sql`
    create temporary table wrong_pair on commit drop as
    select coalesce(s.receiver_id, p.receiver_id) as receiver_id, coalesce(s.giver_id, p.giver_id) as giver_id,
           coalesce(s.rule, p.rule) as rule, coalesce(s.month, p.month) as month, coalesce(s.awards, 0)::int as awards,
           coalesce(s.telling, 0)::float8 as telling
    from (
      select member_id as receiver_id, giver_id, rule, date_trunc('month', occurred_at at time zone 'UTC')::date as month,
             sum(case when state = 'reversal' then -1 else 1 end) as awards, sum(case when state = 'reversal' then -telling else telling end) as telling
      from point_entries where giver_id is not null group by 1, 2, 3, 4
    ) s full join award_pairs p using (receiver_id, giver_id, rule, month)
    where coalesce(s.awards, 0) <> coalesce(p.awards, 0) or coalesce(s.telling, 0) <> coalesce(p.telling, 0)`;
  const [wrong] = await tx.sql<[{ count: number }]>`select count(*) from wrong_pair`;
  if (!dryRun)
    await tx.sql`
      insert into award_pairs (receiver_id, giver_id, rule, month, awards, telling)
      select receiver_id, giver_id, rule, month, awards, telling from wrong_pair
      on conflict (receiver_id, giver_id, rule, month) do update set awards = excluded.awards, telling = excluded.telling, changed_at = now()`;
  await tx.sql`drop table wrong_pair`;
  return wrong.count;
}
