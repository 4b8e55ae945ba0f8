import type { Db } from '#db/client';
import type { AwardHistory } from './award-rules';
import {
  awardSubjectKinds,
  listDeservedAwards,
  type AwardSubject,
  type AwardSubjectKind,
  type DeservedAward,
} from './deserved-awards.server';
import { loadPairEvidence } from './fairness/load-pair-evidence.server';
import { weighFairly } from './fairness/weigh-fairly';
import { levelOf } from './level';
import { currentRule } from './point-rules';

/** An entry that stands: awarded or capped, and not reversed. */
interface StandingEntry {
  id: number;
  memberId: number;
  rule: string;
  causeKind: string;
  causeId: string;
  turn: number;
  points: number;
}

/** Members whose balance a settlement moved, with the points before and after. */
export interface Settlement {
  memberId: number;
  before: number;
  after: number;
}

/** An award with the kind of what it hangs on. */
type WantedAward = DeservedAward & { subjectKind: AwardSubjectKind };

const keyOf = (entry: { rule: string; causeKind: string; causeId: string }) =>
  `${entry.rule} ${entry.causeKind} ${entry.causeId}`;

/**
 * Brings the ledger of some subjects in line with their facts: awards what is deserved and missing, reverses what stands
 * and is no longer deserved, each entry by one opposite entry. Settling twice changes nothing, in any order, from any number of workers: the members'
 * balances are locked in the order of their ids while their caps are weighed, and the unique cause judges the rest.
 */
export async function settleAwards(
  tx: Db,
  subjects: readonly AwardSubject[],
  giverId: number | null = null,
): Promise<Settlement[]> {
  const concerned = await concernedMembers(tx, subjects, await listWanted(tx, subjects, giverId));
  const before = await lockBalances(tx, concerned);
  // Read again under the locks: another worker may have settled the same facts meanwhile.
  const wanted = await listWanted(tx, subjects, giverId);
  const standing = await listStanding(tx, subjects, giverId);
  const wantedKeys = new Set(wanted.map(keyOf));
  const standingKeys = new Set(standing.map(keyOf));
  await reverse(
    tx,
    standing.filter((entry) => !wantedKeys.has(keyOf(entry)) && before.has(entry.memberId)),
  );
  const missing = wanted.filter((award) => !standingKeys.has(keyOf(award)) && before.has(award.memberId));
  // In the order in which it happened, as caps fall day by day.
  missing.sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  for (const award of missing) await give(tx, award);
  return changedBalances(tx, before);
}

async function listWanted(
  tx: Db,
  subjects: readonly AwardSubject[],
  giverId: number | null,
): Promise<WantedAward[]> {
  const wanted: WantedAward[] = [];
  for (const subjectKind of awardSubjectKinds) {
    const ids = subjects.filter(({ kind }) => kind === subjectKind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const awards = await listDeservedAwards(tx, { kind: subjectKind, ids }, giverId);
    wanted.push(...awards.map((award) => ({ ...award, subjectKind })));
  }
  return wanted;
}

/** The subjects as rows of one statement. */
const asked = (tx: Db, subjects: readonly AwardSubject[]) => tx.sql`
  unnest(${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ id }) => id)}::bigint[]) as asked (kind, id)`;

async function concernedMembers(
  tx: Db,
  subjects: readonly AwardSubject[],
  deserved: DeservedAward[],
): Promise<number[]> {
  const rows = await tx.sql<Array<{ memberId: number }>>`
    select distinct e.member_id as "memberId" from ${asked(tx, subjects)}
    join point_entries e on e.subject_kind = asked.kind and e.subject_id = asked.id`;
  return [...new Set([...rows, ...deserved].map((row) => row.memberId))].sort((a, b) => a - b);
}

async function lockBalances(tx: Db, memberIds: number[]): Promise<Map<number, number>> {
  if (memberIds.length === 0) return new Map();
  await tx.sql`insert into balances (member_id) select unnest(${memberIds}::bigint[]) order by 1 on conflict do nothing`;
  const rows = await tx.sql<Array<{ memberId: number; points: number }>>`
    select member_id as "memberId", points from balances where member_id = any(${memberIds}::bigint[]) order by member_id for update`;
  return new Map(rows.map((row) => [row.memberId, row.points]));
}

function listStanding(
  tx: Db,
  subjects: readonly AwardSubject[],
  giverId: number | null,
): Promise<StandingEntry[]> {
  return tx.sql<StandingEntry[]>`
    select e.id, e.member_id as "memberId", e.rule, e.cause_kind as "causeKind", e.cause_id as "causeId", e.turn, e.points
    from ${asked(tx, subjects)} join point_entries e on e.subject_kind = asked.kind and e.subject_id = asked.id
    where e.state <> 'reversal' and e.cause_kind <> 'import'
      and (${giverId}::bigint is null or e.giver_id = ${giverId}::bigint or e.cause_kind in ('acceptance', 'review'))
      and not exists (select from point_entries r where r.reverses_id = e.id)`;
}

async function give(tx: Db, award: WantedAward): Promise<void> {
  const rule = currentRule(award.rule);
  const outcome = weighFairly(rule, await loadHistory(tx, award), await loadPairEvidence(tx, award));
  const [entry] = await tx.sql<[{ points: number }?]>`
    insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, turn, points, state, reason, giver_id,
                               subject_kind, subject_id, occurred_at)
    select ${award.memberId}, ${award.rule}, ${rule.version}, ${award.causeKind}, ${award.causeId},
           1 + count(*), ${outcome.points}, ${outcome.state}, ${outcome.reason}, ${award.giverId},
           ${award.subjectKind}, ${award.subjectId}, ${award.occurredAt}
    from point_entries
    where cause_kind = ${award.causeKind} and cause_id = ${award.causeId} and rule = ${award.rule} and state = 'reversal'
    on conflict do nothing returning points`;
  if (entry) await addToSums(tx, { memberId: award.memberId, points: entry.points, day: award.occurredAt });
}

async function loadHistory(tx: Db, award: DeservedAward): Promise<AwardHistory> {
  const [row] = await tx.sql<[AwardHistory]>`
    select coalesce(sum(points), 0)::int as "pointsToday",
           count(*) filter (where giver_id = ${award.giverId}::bigint and state = 'awarded')::int as "awardsOfPairToday"
    from point_entries e
    where member_id = ${award.memberId} and rule = ${award.rule} and cause_kind <> 'import'
      and occurred_at >= date_trunc('day', ${award.occurredAt}::timestamptz, 'UTC')
      and occurred_at < date_trunc('day', ${award.occurredAt}::timestamptz, 'UTC') + interval '1 day'
      and state <> 'reversal' and not exists (select from point_entries r where r.reverses_id = e.id)`;
  return row;
}

/** Writes the opposite of each entry, and the sums in the same statement. */
async function reverse(tx: Db, entries: readonly StandingEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.sql`
    with entry as (
      insert into point_entries (member_id, rule, rule_version, cause_kind, cause_id, turn, points, state, reverses_id, giver_id,
                                 subject_kind, subject_id, occurred_at)
      select member_id, rule, rule_version, cause_kind, cause_id, turn, -points, 'reversal', id, giver_id, subject_kind, subject_id,
             -- In the day of the award: what a week gave and took back again leaves that week's sum, not today's.
             occurred_at
      from point_entries where id = any(${entries.map(({ id }) => id)}::bigint[]) order by id
      on conflict do nothing returning member_id, points, (occurred_at at time zone 'UTC')::date as day
    ), balance as (
      update balances b set points = b.points + x.points
      from (select member_id, sum(points) as points from entry group by member_id) x where b.member_id = x.member_id
    )
    insert into point_days (day, member_id, points)
    select day, member_id, sum(points) from entry group by day, member_id having sum(points) <> 0 order by day, member_id
    on conflict (day, member_id) do update set points = point_days.points + excluded.points`;
}

async function addToSums(tx: Db, sum: { memberId: number; points: number; day: string }): Promise<void> {
  if (sum.points === 0) return;
  await tx.sql`update balances set points = points + ${sum.points} where member_id = ${sum.memberId}`;
  await tx.sql`
    insert into point_days (day, member_id, points)
    values ((${sum.day}::timestamptz at time zone 'UTC')::date, ${sum.memberId}, ${sum.points})
    on conflict (day, member_id) do update set points = point_days.points + excluded.points`;
}

async function changedBalances(tx: Db, before: Map<number, number>): Promise<Settlement[]> {
  if (before.size === 0) return [];
  const rows = await tx.sql<Array<{ memberId: number; points: number }>>`
    select member_id as "memberId", points from balances where member_id = any(${[...before.keys()]}::bigint[])`;
  return rows
    .map((row) => ({ memberId: row.memberId, before: before.get(row.memberId) ?? 0, after: row.points }))
    .filter((change) => change.before !== change.after);
}

/** Whether a settlement lifted a member to a level they had not reached before it. */
export function reachesNewLevel({ before, after }: Settlement): boolean {
  return levelOf(after).rank > levelOf(before).rank;
}
