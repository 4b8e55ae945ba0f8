import type { Db } from '#db/client';
import type { AwardHistory } from './award-rules';
import { listDeservedAwards, type AwardSubjectKind, type DeservedAward } from './deserved-awards.server';
import { PairMemory } from './fairness/pair-memory';
import { weighFairly, type FairOutcome } from './fairness/weigh-fairly';
import { currentRule } from './point-rules';

interface Subjects {
  kind: AwardSubjectKind;
  ids: number[];
}

/**
 * Awards a past that was written all at once: what the facts of these subjects call for, weighed in the order in
 * which they happened, so that caps fall as they would have fallen day by day. Only for subjects that have no
 * entries yet; everybody else settles one subject at a time.
 */
export async function settleHistory(tx: Db, subjects: readonly Subjects[]): Promise<number> {
  const awards: Array<DeservedAward & { kind: AwardSubjectKind }> = [];
  for (const { kind, ids } of subjects) {
    awards.push(...(await listDeservedAwards(tx, { kind, ids })).map((award) => ({ ...award, kind })));
  }
  awards.sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  const weigh = historyScales(new PairMemory(await joinDates(tx, awards)));
  const rows = awards.map((award) => ({
    ...award,
    ...weigh(award),
    version: currentRule(award.rule).version,
  }));
  await insertEntries(tx, JSON.stringify(rows));
  return rows.length;
}

/** Keeps in memory what `weighAward` asks of the day, so that thousands of awards need no question each. */
function historyScales(memory: PairMemory): (award: DeservedAward) => FairOutcome {
  const points = new Map<string, number>();
  const pairs = new Map<string, number>();
  return (award) => {
    const day = `${award.memberId} ${award.rule} ${award.occurredAt.slice(0, 10)}`;
    const pair = `${day} ${award.giverId ?? ''}`;
    const history: AwardHistory = {
      pointsToday: points.get(day) ?? 0,
      awardsOfPairToday: award.giverId === null ? 0 : (pairs.get(pair) ?? 0),
    };
    const outcome = weighFairly(currentRule(award.rule), history, memory.before(award));
    memory.add(award);
    points.set(day, history.pointsToday + outcome.points);
    if (outcome.state === 'awarded') pairs.set(pair, history.awardsOfPairToday + 1);
    return outcome;
  };
}

async function joinDates(tx: Db, awards: readonly DeservedAward[]): Promise<Map<number, string>> {
  const givers = [...new Set(awards.flatMap(({ giverId }) => giverId ?? []))];
  const rows = await tx.sql<Array<{ id: number; joinedAt: string }>>`
    select id, joined_at as "joinedAt" from members where id = any(${givers}::bigint[])`;
  return new Map(rows.map(({ id, joinedAt }) => [id, joinedAt]));
}

async function insertEntries(tx: Db, rows: string): Promise<void> {
  await tx.sql`
    with award as (
      select * from json_to_recordset(${rows}::json) as award
        ("subjectId" bigint, "memberId" bigint, rule text, "causeKind" text, "causeId" text, "giverId" bigint,
         "occurredAt" timestamptz, kind text, state text, points int, reason text, version smallint)
    ), entry as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, points, state, reason, giver_id,
                                 subject_kind, subject_id, occurred_at)
      select "memberId", rule, version, "causeKind", "causeId", points, state, reason, "giverId", kind, "subjectId", "occurredAt"
      from award
      on conflict do nothing returning member_id, points, (occurred_at at time zone 'UTC')::date as day
    ), balance as (
      insert into balances (member_id, points) select member_id, sum(points) from entry group by member_id order by member_id
      on conflict (member_id) do update set points = balances.points + excluded.points
    )
    insert into point_days (day, member_id, points) select day, member_id, sum(points) from entry group by day, member_id
    having sum(points) <> 0
    on conflict (day, member_id) do update set points = point_days.points + excluded.points`;
}
