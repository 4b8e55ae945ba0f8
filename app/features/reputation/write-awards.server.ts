import type { Db } from '#db/client';
import type { PlannedAward } from './award-plan.server';
import { boardOf } from './entry-board.server';
import { placeOf, tellingOf } from './entry-place.server';
import { addToSums } from './ledger-sums.server';

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
 * Writes a plan into the ledger, with its sums. The caller holds the balances of all it concerns, and
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
                                 subject_kind, subject_id, board_id, place_id, telling, change_id, occurred_at)
      select member_id, rule, rule_version, cause_kind, cause_id, turn, -points, 'reversal', id, giver_id, subject_kind, subject_id, board_id, place_id, telling, ${changeId}::bigint,
             -- In the day of the award: what a week gave and took back again leaves that week's sum, not today's.
             occurred_at
      from point_entries where id = any(${entries.map(({ id }) => id)}::bigint[]) order by id
      on conflict do nothing returning member_id, rule, state, points, occurred_at
    ), ${addToSums(tx)}
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
    ), placed as (
      select award.*, place.id as place_id,
             row_number() over (partition by "giverId", "subjectKind" = 'review', place.id order by nth) - 1 as before
      from award cross join lateral (select ${placeOf(tx, { kind: tx.sql`"subjectKind"`, id: tx.sql`"subjectId"` })} as id) as place
    ), entry as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, turn, points, state, reason, giver_id,
                                 subject_kind, subject_id, board_id, place_id, telling, change_id, occurred_at)
      select "memberId", rule, version, "causeKind", "causeId", coalesce(last.turn, 0) + 1, points, state, reason, "giverId",
             "subjectKind", "subjectId", ${boardOf(tx, { kind: tx.sql`"subjectKind"`, id: tx.sql`"subjectId"` })}, place_id,
             ${tellingOf(tx, { giver: tx.sql`award."giverId"`, place: tx.sql`award.place_id`, kind: tx.sql`award."subjectKind"`, before: tx.sql`award.before` })}, ${changeId}::bigint, "occurredAt"
      from placed award left join lateral (
        select max(turn) as turn from point_entries e
        where e.cause_kind = award."causeKind" and e.cause_id = award."causeId" and e.rule = award.rule and e.state <> 'reversal'
          -- RACE: a cause that stands keeps its turn, so that the unique cause refuses a second award.
          and exists (select from point_entries r where r.reverses_id = e.id)
      ) as last on true
      order by nth
      on conflict do nothing returning member_id, rule, state, points, occurred_at
    ), ${addToSums(tx)}
    select from entry`;
}
