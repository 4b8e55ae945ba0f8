import type { Db } from '#db/client';
import { findDifference } from './award-plan.server';
import { awardSubjectKinds, listEarningFacts, type AwardSubjectKind } from './earning-facts.server';
import { checkPairs } from './fairness/check-pairs.server';
import { checkSums, type WrongSums } from './ledger-sums.server';
import type { RuleBook } from './rule-book';
import { loadRuleBook } from './rule-book-queries.server';
import { listStanding, settleAwards } from './settle-awards.server';

/** What a recount found. Zero everywhere is the promise. */
export interface RecountReport extends WrongSums {
  entries: number;
  members: number;
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
  const [all] = await db.sql<[{ entries: number; members: number }]>`
    select count(*) as entries, count(distinct member_id) as members from point_entries`;
  const sums = await db.transaction((tx) => checkSums(tx, dryRun));
  const wrongPairs = await db.transaction((tx) => checkPairs(tx, dryRun));
  return { ...all, ...sums, wrongPairs, unsettledSubjects };
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
