import type { Db } from '#db/client';
import { findDifference, loadScales, weighCalls, type StandingEntry } from './award-plan.server';
import {
  askedRows,
  listEarningFacts,
  together,
  type AskedSubject,
  type AwardSubject,
} from './earning-facts.server';
import { tellOfHolds } from './fairness/tell-of-holds.server';
import { levelOf } from './level';
import { loadRuleBook } from './rule-book-queries.server';
import { writePlan } from './write-awards.server';

/** Members whose balance a settlement moved, with the points before and after. */
export interface Settlement {
  memberId: number;
  before: number;
  after: number;
}

/**
 * Brings the ledger of some subjects in line with their facts: awards what is deserved and missing, reverses what stands
 * and is no longer deserved, each entry by one opposite entry. Settling twice changes nothing, in any order, from any number of workers: the members'
 * balances are locked in the order of their ids while their caps are weighed, and the unique cause judges the rest.
 */
export async function settleAwards(tx: Db, asked: readonly AskedSubject[]): Promise<Settlement[]> {
  const subjects = together(asked);
  const found = await listEarningFacts(tx, subjects);
  const before = await lockBalances(tx, await concernedMembers(tx, subjects, found));
  if (before.size === 0) return [];
  // Read again under the locks: another worker may have settled the same facts meanwhile.
  const facts = await listEarningFacts(tx, subjects);
  const standing = await listStanding(tx, subjects);
  const isLocked = ({ memberId }: { memberId: number }) => before.has(memberId);
  const { needless, missing } = await findDifference(tx, await loadRuleBook(tx), {
    facts: facts.filter(isLocked),
    standing: standing.filter(isLocked),
  });
  const awards = weighCalls(await loadScales(tx, missing), missing);
  await writePlan(tx, { reversals: needless, awards });
  await tellOfHolds(tx, awards);
  return changedBalances(tx, before);
}

/**
 * Takes entries back and settles what they hang on anew, for awards that are judged otherwise than when they were given.
 * Entries that were taken back already are left.
 */
export async function settleAnew(tx: Db, entryIds: readonly number[]): Promise<Settlement[]> {
  const rows = await tx.sql<Array<StandingEntry & { subjectKind: AwardSubject['kind'] }>>`
    select id, member_id as "memberId", rule, rule_version as version, cause_kind as "causeKind", cause_id as "causeId", subject_kind as "subjectKind",
           subject_id as "subjectId"
    from point_entries where id = any(${entryIds as number[]}::bigint[]) and state <> 'reversal'`;
  const before = await lockBalances(tx, inOrder(rows));
  await writePlan(tx, { reversals: rows, awards: [] });
  const subjects = new Map(
    rows.map(({ subjectKind: kind, subjectId: id }) => [`${kind} ${id}`, { kind, id }]),
  );
  await settleAwards(tx, [...subjects.values()]);
  return changedBalances(tx, before);
}

const inOrder = (rows: ReadonlyArray<{ memberId: number }>) =>
  [...new Set(rows.map(({ memberId }) => memberId))].sort((a, b) => a - b);

async function concernedMembers(
  tx: Db,
  subjects: readonly AwardSubject[],
  deserving: ReadonlyArray<{ memberId: number }>,
): Promise<number[]> {
  const rows = await tx.sql<Array<{ memberId: number }>>`
    select distinct e.member_id as "memberId" from ${askedRows(tx, subjects)}
    join point_entries e on e.subject_kind = asked.kind and e.subject_id = asked.id`;
  return inOrder([...rows, ...deserving]);
}

/** The balances of some members, locked in the order of their ids until the transaction ends. */
export async function lockBalances(tx: Db, memberIds: number[]): Promise<Map<number, number>> {
  if (memberIds.length === 0) return new Map();
  await tx.sql`insert into balances (member_id) select unnest(${memberIds}::bigint[]) order by 1 on conflict do nothing`;
  const rows = await tx.sql<Array<{ memberId: number; points: number }>>`
    select member_id as "memberId", points from balances where member_id = any(${memberIds}::bigint[]) order by member_id for update`;
  return new Map(rows.map((row) => [row.memberId, row.points]));
}

/** What stands about some subjects. An acceptance and a review may have changed whoever's act it was. */
export function listStanding(tx: Db, subjects: readonly AskedSubject[]): Promise<StandingEntry[]> {
  return tx.sql<StandingEntry[]>`
    select e.id, e.member_id as "memberId", e.rule, e.rule_version as version, e.cause_kind as "causeKind", e.cause_id as "causeId", e.subject_id as "subjectId"
    from ${askedRows(tx, subjects)} join point_entries e on e.subject_kind = asked.kind and e.subject_id = asked.id
    where e.state <> 'reversal' and e.cause_kind <> 'import'
      and (asked.givers is null or e.giver_id = any(asked.givers) or e.cause_kind in ('acceptance', 'review'))
      and not exists (select from point_entries r where r.reverses_id = e.id)`;
}

async function changedBalances(tx: Db, before: Map<number, number>): Promise<Settlement[]> {
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
