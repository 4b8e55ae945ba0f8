import { recountPoints } from '#app/features/reputation/recount-points.server';
import { PostgresEngine } from '#search/adapters/postgres';
import { compareIndex } from '#search/indexing/compare-index';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { measureScoring } from './advocates';
import type { BenchDatabase } from './community';
import type { Report } from './report';

interface Run {
  readonly key: string;
  readonly database: BenchDatabase;
}

/** Writes the search index of the whole community, which was empty before, and compares it with the database. */
export async function benchReindex(report: Report, { key, database: { db } }: Run): Promise<void> {
  const since = performance.now();
  const documents = await rebuildLocal(db);
  const seconds = (performance.now() - since) / 1000;
  await db.sql`analyze`;
  const { missing, extra, outdated } = await compareIndex(db, new PostgresEngine(db));
  const differing = missing.length + extra.length + outdated.length;
  report.add(key, {
    title: 'Reindex',
    text: `${documents.toLocaleString('en')} documents: ${seconds.toFixed(1)} s, ${differing} differ from the database`,
    raw: { documents, seconds, differing },
  });
}

/** What an operator or the nightly run does over everybody: scoring, and proving the points. */
export async function benchWholeRuns(report: Report, database: BenchDatabase): Promise<void> {
  await benchScoring(report, { key: 'scoring', title: 'Full advocate scoring of the community', database });
  const since = performance.now();
  const recount = await recountPoints(database.db, { dryRun: true });
  const seconds = (performance.now() - since) / 1000;
  const differing =
    recount.wrongBalances +
    recount.wrongDays +
    recount.wrongRules +
    recount.wrongPairs +
    recount.unsettledSubjects;
  report.add('recount', {
    title: 'Recount',
    text: `${recount.entries.toLocaleString('en')} entries of ${recount.members.toLocaleString('en')} members: ${seconds.toFixed(1)} s, ${differing} differ`,
    raw: { ...recount, seconds },
  });
}

/** Scores everybody, as the nightly run does. */
export async function benchScoring(
  report: Report,
  { key, title, database }: Run & { title: string },
): Promise<void> {
  const scoring = await measureScoring(database, new Date());
  const { members, facts, seconds } = scoring;
  report.add(key, {
    title,
    text: `${members.toLocaleString('en')} members, ${facts.toLocaleString('en')} facts: ${seconds.toFixed(1)} s`,
    raw: scoring,
  });
}
