import type { Db } from '#db/client';
import { listDeservedAwards, type AwardSubject } from './deserved-awards.server';
import { settleAwards } from './settle-awards.server';

/** What a recount found. Zero everywhere is the promise. */
export interface RecountReport {
  entries: number;
  members: number;
  wrongBalances: number;
  wrongDays: number;
  /** Subjects whose facts call for something else than the ledger says. */
  unsettledSubjects: number;
}

/**
 * Proves the sums against the ledger and the ledger against the facts. Sums that differ are counted and, unless
 * `dryRun`, put right; subjects that differ are settled with new entries. The ledger itself is never changed.
 */
export async function recountPoints(db: Db, options: { dryRun?: boolean; onProgress?: (done: number, total: number) => void } = {}): Promise<RecountReport> {
  const { dryRun = false, onProgress } = options;
  const subjects = await listSubjects(db);
  let unsettledSubjects = 0;
  for (const [index, subject] of subjects.entries()) {
    if (await differs(db, subject)) {
      unsettledSubjects += 1;
      if (!dryRun) await db.transaction((tx) => settleAwards(tx, subject));
    }
    onProgress?.(index + 1, subjects.length);
  }
  const sums = await db.transaction((tx) => checkSums(tx, dryRun));
  return { ...sums, unsettledSubjects };
}

/** Subjects that have entries or votes of our own; imported totals are settled by their import. */
function listSubjects(db: Db): Promise<AwardSubject[]> {
  return db.sql<AwardSubject[]>`
    select distinct kind, id from (
      select subject_kind as kind, subject_id as id from point_entries where cause_kind in ('vote', 'helpful', 'acceptance', 'review')
      union all select subject_kind, subject_id from votes
      union all select 'review', review_id from review_helpful_votes
      union all select 'reply', reply_id from acceptances where undone_at is null
      union all select 'review', id from reviews where state = 'published'
    ) as subjects order by kind, id`;
}

async function differs(db: Db, subject: AwardSubject): Promise<boolean> {
  const deserved = await listDeservedAwards(db, subject);
  const standing = await db.sql<Array<{ key: string }>>`
    select e.rule || ' ' || e.cause_kind || ' ' || e.cause_id as key from point_entries e
    where subject_kind = ${subject.kind} and subject_id = ${subject.id} and state <> 'reversal' and cause_kind <> 'import'
      and not exists (select from point_entries r where r.reverses_id = e.id)`;
  const wanted = new Set(deserved.map((award) => `${award.rule} ${award.causeKind} ${award.causeId}`));
  return wanted.size !== standing.length || standing.some(({ key }) => !wanted.has(key));
}

async function checkSums(tx: Db, dryRun: boolean): Promise<Omit<RecountReport, 'unsettledSubjects'>> {
  await tx.sql`lock table balances, point_days in share row exclusive mode`;
  const [totals] = await tx.sql<[{ entries: number; members: number }]>`
    select count(*) as entries, count(distinct member_id) as members from point_entries`;
  const wrongBalances = await tx.sql<Array<{ memberId: number; points: number }>>`
    select coalesce(s.member_id, b.member_id) as "memberId", coalesce(s.points, 0)::int as points
    from (select member_id, sum(points) as points from point_entries group by member_id) s
    full join balances b on b.member_id = s.member_id
    where coalesce(s.points, 0) <> coalesce(b.points, 0)`;
  const wrongDays = await tx.sql<Array<{ day: string; memberId: number; points: number }>>`
    select coalesce(s.day, d.day)::text as day, coalesce(s.member_id, d.member_id) as "memberId", coalesce(s.points, 0)::int as points
    from (select (occurred_at at time zone 'UTC')::date as day, member_id, sum(points) as points from point_entries group by 1, 2) s
    full join point_days d on d.day = s.day and d.member_id = s.member_id
    where coalesce(s.points, 0) <> coalesce(d.points, 0)`;
  if (!dryRun) {
    for (const { memberId, points } of wrongBalances) {
      await tx.sql`insert into balances (member_id, points) values (${memberId}, ${points}) on conflict (member_id) do update set points = excluded.points`;
    }
    for (const { day, memberId, points } of wrongDays) {
      await tx.sql`insert into point_days (day, member_id, points) values (${day}::date, ${memberId}, ${points})
                   on conflict (day, member_id) do update set points = excluded.points`;
    }
  }
  return { ...totals, wrongBalances: wrongBalances.length, wrongDays: wrongDays.length };
}
