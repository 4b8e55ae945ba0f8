import type { Db } from '#db/client';
import type { PlannedAward } from './award-plan.server';

/** An entry to be written, whatever it is about: rules write about posts and reviews, the team about its own acts. */
export interface NewEntry extends Omit<PlannedAward, 'act' | 'subjectKind'> {
  subjectKind: string;
}

/** What is to be taken back and to be written. */
interface LedgerPlan {
  reversals: ReadonlyArray<{ id: number }>;
  awards: readonly NewEntry[];
}

/**
 * Writes a plan into the ledger, with the sums of members and days. The caller holds the balances of all it concerns, and
 * says by which change of a rule it came when it was one.
 */
export async function writePlan(
  tx: Db,
  { reversals, awards }: LedgerPlan,
  changeId: number | null = null,
): Promise<void> {
  await reverse(tx, reversals, changeId);
  await give(tx, awards, changeId);
}

/** Writes the opposite of each entry, and the sums in the same statement. */
async function reverse(
  tx: Db,
  entries: ReadonlyArray<{ id: number }>,
  changeId: number | null,
): Promise<void> {
  if (entries.length === 0) return;
  await tx.sql`
    with entry as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, turn, points, state, reverses_id, giver_id,
                                 subject_kind, subject_id, change_id, occurred_at)
      select member_id, rule, rule_version, cause_kind, cause_id, turn, -points, 'reversal', id, giver_id, subject_kind, subject_id, ${changeId}::bigint,
             -- In the day of the award: what a week gave and took back again leaves that week's sum, not today's.
             occurred_at
      from point_entries where id = any(${entries.map(({ id }) => id)}::bigint[]) order by id
      on conflict do nothing returning member_id, points, occurred_at
    ), ${sums(tx)}
    select from entry`;
}

/** Writes awards, each under the turn after the last of its cause, and the sums in the same statement. */
async function give(tx: Db, awards: readonly NewEntry[], changeId: number | null): Promise<void> {
  if (awards.length === 0) return;
  const rows = awards.map(({ outcome, ...award }, nth) => ({ ...award, ...outcome, nth }));
  await tx.sql`
    with award as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as award
        (nth int, "subjectKind" text, "subjectId" bigint, "memberId" bigint, rule text, version smallint, "causeKind" text,
         "causeId" text, "giverId" bigint, "occurredAt" timestamptz, state text, points int, reason text)
    ), entry as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, turn, points, state, reason, giver_id,
                                 subject_kind, subject_id, change_id, occurred_at)
      select "memberId", rule, version, "causeKind", "causeId", coalesce(last.turn, 0) + 1, points, state, reason, "giverId",
             "subjectKind", "subjectId", ${changeId}::bigint, "occurredAt"
      from award left join lateral (
        select max(turn) as turn from point_entries e
        where e.cause_kind = award."causeKind" and e.cause_id = award."causeId" and e.rule = award.rule and e.state <> 'reversal'
          -- RACE: a cause that stands keeps its turn, so that the unique cause refuses a second award.
          and exists (select from point_entries r where r.reverses_id = e.id)
      ) as last on true
      order by nth
      on conflict do nothing returning member_id, points, occurred_at
    ), ${sums(tx)}
    select from entry`;
}

/** The sums of what `entry` holds, added to balances and days in the order of their keys. */
function sums({ sql }: Db) {
  return sql`
    balance as (
      insert into balances (member_id, points) select member_id, sum(points) from entry group by member_id order by member_id
      on conflict (member_id) do update set points = balances.points + excluded.points
    ), day as (
      insert into point_days (day, member_id, points)
      select (occurred_at at time zone 'UTC')::date, member_id, sum(points) from entry group by 1, 2 having sum(points) <> 0 order by 1, 2
      on conflict (day, member_id) do update set points = point_days.points + excluded.points
    )`;
}
