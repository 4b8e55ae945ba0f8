import type { Db } from '#db/client';
import { findDifference } from './award-plan.server';
import { awardSubjectKinds, listEarningFacts, type AwardSubjectKind } from './earning-facts.server';
import { checkPairs } from './fairness/check-pairs.server';
import type { RuleBook } from './rule-book';
import { loadRuleBook } from './rule-book-queries.server';
import { listStanding, settleAwards } from './settle-awards.server';
import { spendingRule } from './staff-rules';

/** What a recount found. Zero everywhere is the promise. */
export interface RecountReport {
  entries: number;
  members: number;
  /** Members of whom what was earned or what was spent differs from the ledger. */
  wrongBalances: number;
  wrongDays: number;
  /** Sums of who gave whom that differ from the ledger. */
  wrongPairs: number;
  /** Subjects whose facts call for something else than the ledger says. */
  unsettledSubjects: number;
}

/**
 * Proves the sums against the ledger and the ledger against the facts. Sums that differ are counted and, unless
 * `dryRun`, put right; subjects that differ are settled with new entries. The ledger itself is never changed.
 */
export async function recountPoints(
  db: Db,
  options: { dryRun?: boolean; onProgress?: (done: number, total: number) => void } = {},
): Promise<RecountReport> {
  const { dryRun = false, onProgress } = options;
  let unsettledSubjects = 0;
  const [batches, book] = [await listBatches(db), await loadRuleBook(db)];
  for (const [index, batch] of batches.entries()) {
    const unsettled = await listUnsettled(db, book, batch);
    unsettledSubjects += unsettled.length;
    if (!dryRun)
      for (const id of unsettled) await db.transaction((tx) => settleAwards(tx, [{ kind: batch.kind, id }]));
    onProgress?.(index + 1, batches.length);
  }
  const sums = await db.transaction((tx) => checkSums(tx, dryRun));
  const wrongPairs = await db.transaction((tx) => checkPairs(tx, dryRun));
  return { ...sums, wrongPairs, unsettledSubjects };
}

interface Batch {
  kind: AwardSubjectKind;
  ids: number[];
}

/**
 * Subjects that have entries or facts of our own, a thousand of a kind at a time. Imported totals are their import's, and
 * what the team wrote by hand hangs on no fact.
 */
function listBatches(db: Db): Promise<Batch[]> {
  return db.sql<Batch[]>`
    with subject as (
      select subject_kind as kind, subject_id as id from point_entries
      where cause_kind <> 'import' and subject_kind = any(${[...awardSubjectKinds]}::text[])
      union select subject_kind, subject_id from votes
      union select 'review', review_id from review_helpful_votes
      union select from_kind, from_id from carried_posts where written_there
      union select 'reply', reply_id from acceptances where undone_at is null
      union select 'review', id from reviews where state = 'published'
    ), numbered as (select kind, id, (row_number() over (partition by kind order by id) - 1) / 1000 as batch from subject)
    select kind, json_agg(id order by id) as ids from numbered group by kind, batch order by kind, batch`;
}

async function listUnsettled(db: Db, book: RuleBook, { kind, ids }: Batch): Promise<number[]> {
  const subjects = ids.map((id) => ({ kind, id }));
  const [facts, standing] = [await listEarningFacts(db, subjects), await listStanding(db, subjects)];
  const { needless, missing } = await findDifference(db, book, { facts, standing });
  return [
    ...new Set([...missing.map(({ fact }) => fact.subjectId), ...needless.map(({ subjectId }) => subjectId)]),
  ];
}

async function checkSums(
  tx: Db,
  dryRun: boolean,
): Promise<Omit<RecountReport, 'wrongPairs' | 'unsettledSubjects'>> {
  await tx.sql`lock table balances, point_days in share row exclusive mode`;
  const [totals] = await tx.sql<[{ entries: number; members: number }]>`
    select count(*) as entries, count(distinct member_id) as members from point_entries`;
  const isSpent = tx.sql`rule = ${spendingRule.rule}`;
  const wrongBalances = await tx.sql<Array<{ memberId: number; points: number; spent: number }>>`
    select coalesce(s.member_id, b.member_id) as "memberId", coalesce(s.points, 0)::int as points, coalesce(s.spent, 0)::int as spent
    from (select member_id, coalesce(sum(points) filter (where not ${isSpent}), 0) as points,
                 -coalesce(sum(points) filter (where ${isSpent}), 0) as spent
          from point_entries group by member_id) s
    full join balances b on b.member_id = s.member_id
    where (coalesce(s.points, 0), coalesce(s.spent, 0)) <> (coalesce(b.points, 0), coalesce(b.spent, 0))`;
  const wrongDays = await tx.sql<Array<{ day: string; memberId: number; points: number }>>`
    select coalesce(s.day, d.day)::text as day, coalesce(s.member_id, d.member_id) as "memberId", coalesce(s.points, 0)::int as points
    from (select (occurred_at at time zone 'UTC')::date as day, member_id, sum(points) as points from point_entries where not ${isSpent} group by 1, 2) s
    full join point_days d on d.day = s.day and d.member_id = s.member_id
    where coalesce(s.points, 0) <> coalesce(d.points, 0)`;
  if (!dryRun) {
    for (const { memberId, points, spent } of wrongBalances) {
      await tx.sql`
        insert into balances (member_id, points, spent) values (${memberId}, ${points}, ${spent})
        on conflict (member_id) do update set points = excluded.points, spent = excluded.spent`;
    }
    for (const { day, memberId, points } of wrongDays) {
      await tx.sql`insert into point_days (day, member_id, points) values (${day}::date, ${memberId}, ${points})
                   on conflict (day, member_id) do update set points = excluded.points`;
    }
  }
  return { ...totals, wrongBalances: wrongBalances.length, wrongDays: wrongDays.length };
}
