import type { FileReport } from '#app/features/integrations/import-file.server';
import { importFolder, type ImportReport } from '#app/features/integrations/import-folder.server';
import { recountPoints } from '#app/features/reputation/recount-points.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import type { Db, DatabasePool } from '#db/client';
import { refreshStatistics } from '#db/statistics';
import { PostgresEngine } from '#search/adapters/postgres';
import { compareIndex } from '#search/indexing/compare-index';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { findDatasets, type Dataset } from './datasets';
import { countShownRows } from './shown-rows';
import { inTrialHouse } from './trial-house';
import type { Trial, TrialOrder } from './trial';

/** Every community and shop of the folder in one house: nothing is lost, doubled or shown otherwise than counted. */
export const importTrial: Trial = {
  name: 'import',
  about: 'every community and shop of the folder, twice; what is read, stored and shown must agree',
  async run(order) {
    const findings: string[] = [];
    const datasets = await findDatasets(order.data);
    if (datasets.length === 0) findings.push(`${order.data} holds no community and no shop`);
    const before = async (db: DatabasePool, ownerUrl: string) => {
      for (const dataset of datasets) findings.push(...(await importOnce(db, dataset, order)));
      await refreshStatistics(ownerUrl);
      findings.push(...(await importAgain(db, datasets, order)));
      order.say(`${await rebuildLocal(db)} documents in the search index`);
      findings.push(...(await findDisagreements(db)));
      await closeRenderer();
    };
    const counts = await inTrialHouse({ before }, async ({ db, stranger }) => {
      const [stored, shown] = [await countPublicRows(db), await countShownRows(stranger)];
      order.say(`${shown.pages} pages walked through`);
      for (const [what, count] of Object.entries(stored))
        if (shown[what as keyof typeof stored] !== count)
          findings.push(`${what}: ${count} are stored, ${shown[what as keyof typeof stored]} are shown`);
      return Object.entries(stored).map(([what, count]) => `${count} ${what}`);
    });
    return { counts: `${datasets.length} folders, ${counts.join(', ')}`, findings };
  },
};

async function importOnce(db: Db, dataset: Dataset, { say }: TrialOrder): Promise<string[]> {
  const { name, lines } = dataset;
  const report = await importDataset(db, dataset);
  say(`${name} is in: ${report.entries} entries of points, ${report.badges} badges`);
  const stored = await countStored(db, name);
  return report.files.flatMap((file) => {
    const stem = file.file.split('.')[0] ?? '';
    const inFile = lines.get(stem);
    if (inFile === undefined) return [];
    const findings: string[] = [];
    if (file.counts['read'] !== inFile)
      findings.push(`has ${inFile} lines, ${file.counts['read']} were read`);
    const taken = inFile - (file.counts['left out'] ?? 0);
    if (accountedFor(file) !== taken) findings.push(`accounts for ${accountedFor(file)} of ${taken} lines`);
    if (stem in stored && stored[stem] !== taken)
      findings.push(`should have brought ${taken} rows and brought ${stored[stem]}`);
    return findings.map((finding) => `${name}: ${file.file} ${finding}`);
  });
}

/** Lines that the report says something about. */
function accountedFor({ counts }: FileReport): number {
  const outcomes = ['stored', 'unchanged', 'kept as history', 'acceptances dated'];
  return outcomes.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
}

/** What a file's lines become. Votes are totals, and people come with posts too: these are not rows one for one. */
async function countStored(db: Db, source: string): Promise<Record<string, number>> {
  const [row] = await db.sql<[Record<string, number>]>`
    select (select count(*) from threads where import_source = ${source}) as threads,
           (select count(*) from threads where import_source = ${source})
             + (select count(*) from replies where import_source = ${source}) as posts,
           (select count(*) from reviews where import_source = ${source})
             + (select count(*) from review_history where import_source = ${source}) as reviews,
           (select count(*) from products where import_source = ${source}) as products`;
  return row;
}

/** The same files once as known ones and once as if never seen: neither may change a row. */
async function importAgain(db: Db, datasets: readonly Dataset[], { say }: TrialOrder): Promise<string[]> {
  const findings: string[] = [];
  const first = await countEverything(db);
  for (const round of ['known', 'forgotten'] as const) {
    if (round === 'forgotten') await db.sql`delete from import_runs`;
    for (const dataset of datasets) {
      const { entries, badges } = await importDataset(db, dataset);
      if (entries + badges > 0)
        findings.push(`${dataset.name}, ${round}, brought ${entries} entries and ${badges} badges again`);
      say(`${dataset.name}, ${round}, is in again`);
    }
    const now = await countEverything(db);
    for (const [table, count] of Object.entries(first))
      if (now[table] !== count) findings.push(`${round}: ${table} had ${count} and has ${now[table]}`);
  }
  return findings;
}

async function importDataset(db: Db, { name, places }: Dataset): Promise<ImportReport> {
  const reports: ImportReport[] = [];
  for (const place of places)
    reports.push(await importFolder(db, { path: place, source: name, kind: 'auto', now: new Date() }));
  const sum = (count: (report: ImportReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  return {
    files: reports.flatMap(({ files }) => files),
    ignored: reports.flatMap(({ ignored }) => ignored),
    entries: sum(({ entries }) => entries),
    badges: sum(({ badges }) => badges),
    scored: reports.at(-1)?.scored ?? 0,
  };
}

async function countEverything(db: Db): Promise<Record<string, number>> {
  const [row] = await db.sql<[Record<string, number>]>`
    select (select count(*) from members) as members, (select count(*) from threads) as threads, (select count(*) from replies) as replies,
           (select count(*) from products) as products, (select count(*) from reviews) as reviews, (select count(*) from review_history) as history,
           (select sum(count) from imported_votes) as votes, (select count(*) from acceptances) as acceptances,
           (select count(*) from point_entries) as entries, (select sum(points) from balances) as points, (select count(*) from badge_grants) as badges,
           (select count(*) from events) + (select count(*) from notifications) as told`;
  return row;
}

/** Balances against the ledger, the ledger against the facts, the search index against the rows. */
async function findDisagreements(db: DatabasePool): Promise<string[]> {
  const { wrongBalances, wrongDays, wrongRules, wrongPairs, unsettledSubjects } = await recountPoints(db, {
    dryRun: true,
  });
  const { missing, extra, outdated } = await compareIndex(db, new PostgresEngine(db));
  return Object.entries({
    'balances differ from the ledger': wrongBalances,
    'days differ from the ledger': wrongDays,
    'rules differ from the ledger': wrongRules,
    'pairs differ from the ledger': wrongPairs,
    'subjects differ from their facts': unsettledSubjects,
    'documents are missing in the search index': missing.length,
    'documents of the search index are too many': extra.length,
    'documents of the search index are outdated': outdated.length,
  }).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
}

async function countPublicRows(db: Db) {
  const [row] = await db.sql<[{ threads: number; replies: number; products: number; reviews: number }]>`
    select (select count(*) from threads where state = 'visible') as threads, (select count(*) from replies where state = 'visible') as replies,
           (select count(*) from products where state = 'listed') as products, (select count(*) from reviews where state = 'published') as reviews`;
  return row;
}
