import type { Db } from '#db/client';
import { firstMonthOf, monthOf } from './falling-value';
import { PairMemory, type PairHold, type PairMonth } from './pair-memory';

interface PairedAward {
  memberId: number;
  giverId: number | null;
  rule: string;
  occurredAt: string;
}

/** What stands between givers and receivers before some awards: a few rows of each pair, never a look at all votes. */
export async function loadPairMemory(tx: Db, awards: readonly PairedAward[]): Promise<PairMemory> {
  const given = awards.flatMap((award) =>
    award.giverId === null
      ? []
      : [{ ...award, first: firstMonthOf(award.occurredAt), last: monthOf(award.occurredAt) }],
  );
  if (given.length === 0) return new PairMemory(new Map());
  const earlier = await tx.sql<PairMonth[]>`
    with asked as (
      select "memberId" as member_id, "giverId" as giver_id, rule, min(first) as first, max(last) as last
      from json_to_recordset(${JSON.stringify(given)}::json) as award ("memberId" bigint, "giverId" bigint, rule text, first date, last date)
      group by 1, 2, 3
    )
    select asked.member_id as "memberId", asked.giver_id as "giverId", asked.rule, p.month::text as month, p.awards
    from asked cross join lateral (
      select month, awards from award_pairs
      where receiver_id = asked.member_id and giver_id = asked.giver_id and rule = asked.rule and month between asked.first and asked.last
      -- Pair by pair: the planner would read all pairs for a few.
      offset 0
    ) as p`;
  return new PairMemory(
    await loadJoinDates(
      tx,
      given.flatMap(({ giverId }) => giverId ?? []),
    ),
    earlier,
    await listHeldPairs(tx, given),
  );
}

/** The same as it was at the beginning of a day: what has been given by a rule since is left out. */
export async function loadPairMemoryBefore(
  tx: Db,
  { rule, since, facts }: { rule: string; since: string; facts: readonly Omit<PairedAward, 'rule'>[] },
): Promise<PairMemory> {
  const receivers = [...new Set(facts.map(({ memberId }) => memberId))];
  const earlier = await tx.sql<PairMonth[]>`
    select member_id as "memberId", giver_id as "giverId", rule, date_trunc('month', occurred_at at time zone 'UTC')::date::text as month,
           sum(case when state = 'reversal' then -1 else 1 end)::int as awards
    from point_entries
    where member_id = any(${receivers}::bigint[]) and rule = ${rule} and giver_id is not null
      and occurred_at < ${since}::timestamptz and occurred_at >= ${firstMonthOf(since)}::date
    group by 1, 2, 3, 4`;
  return new PairMemory(
    await loadJoinDates(
      tx,
      facts.flatMap(({ giverId }) => giverId ?? []),
    ),
    earlier,
    await listHeldPairs(tx, facts),
  );
}

type Pair = Pick<PairedAward, 'memberId' | 'giverId'>;

function listHeldPairs(tx: Db, given: readonly Pair[]): Promise<PairHold[]> {
  return tx.sql<PairHold[]>`
    select distinct h.member_id as "memberId", g.member_id as "giverId", coalesce(b.from_at, w.since::timestamp at time zone 'UTC') as since,
           b.until_at as until, case when b.pattern_id is null then 'ring' else 'burst' end as reason
    from unnest(${given.map(({ memberId }) => memberId)}::bigint[], ${given.map(({ giverId }) => giverId)}::bigint[]) as pair (member_id, giver_id)
    join award_holds h on h.member_id = pair.member_id and h.released_at is null
    join award_holds g on g.pattern_id = h.pattern_id and g.member_id = pair.giver_id and g.released_at is null
    join award_patterns w on w.id = h.pattern_id and w.state <> 'released'
    left join vote_bursts b on b.pattern_id = w.id
    where b.pattern_id is null or b.voter_id = g.member_id`;
}

/** When some givers joined. */
export async function loadJoinDates(tx: Db, givers: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.sql<Array<{ id: number; joinedAt: string }>>`
    select id, joined_at as "joinedAt" from members where id = any(${[...new Set(givers)]}::bigint[])`;
  return new Map(rows.map(({ id, joinedAt }) => [id, joinedAt]));
}
