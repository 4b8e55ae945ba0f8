import type { Db } from '#db/client';
import { PostgresEngine } from '#search/adapters/postgres';
import type { SearchIndex } from '#search/engine';
import { compareIndex, type IndexComparison } from '#search/indexing/compare-index';
import { countPending } from '#search/indexing/pending';
import type { RemoteEngine } from '#search/remote-engine';
import type { OpenHouse } from '../open-house';
import type { Finding } from './finding';

/** Search: who answers, whether each index is equal to the database, and what a server outside has not heard yet. */
export async function searchFindings({ db, search: { remote } }: OpenHouse): Promise<Finding[]> {
  const local = await indexFinding(db, { name: 'PostgreSQL', index: new PostgresEngine(db) });
  if (!remote)
    return [{ level: 'ok', subject: 'Search', says: "PostgreSQL's own (MEILI_URL is not set)" }, local];
  return [...(await remoteFindings(db, remote)), local];
}

async function remoteFindings(db: Db, remote: RemoteEngine): Promise<Finding[]> {
  const waiting = await waitingFinding(db);
  const away = await remote.checkHealth().then(
    () => null,
    (reason: unknown) => reason,
  );
  if (away) {
    const says = 'Meilisearch does not answer at MEILI_URL; PostgreSQL stands in until it does';
    return [{ level: 'fail', subject: 'Search', says }, waiting];
  }
  try {
    if (!(await remote.hasIndex())) {
      const says = 'Meilisearch answers, its index is still being built; PostgreSQL stands in until then';
      return [{ level: 'warn', subject: 'Search', says }, waiting];
    }
    return [
      { level: 'ok', subject: 'Search', says: 'Meilisearch answers, PostgreSQL is in reserve' },
      await indexFinding(db, { name: 'Meilisearch', index: remote }),
      waiting,
    ];
  } catch (reason) {
    const says = `Meilisearch refuses: ${reason instanceof Error ? reason.message : String(reason)}; check MEILI_KEY`;
    return [{ level: 'fail', subject: 'Search', says }, waiting];
  }
}

async function indexFinding(db: Db, { name, index }: { name: string; index: SearchIndex }): Promise<Finding> {
  const subject = `Index of ${name}`;
  const comparison = await compareIndex(db, index);
  const { missing, extra, outdated } = comparison;
  if (missing.length + extra.length + outdated.length === 0)
    return { level: 'ok', subject, says: `equal to the database: ${countsOf(comparison)}` };
  // Facts that are indexed by a job may be a moment ahead of it.
  const differs = `${missing.length} missing, ${extra.length} too many, ${outdated.length} outdated`;
  const examples = [...missing, ...extra, ...outdated].slice(0, 3).join(', ');
  return { level: 'warn', subject, says: `${differs} (${examples}); run: npm run vouch -- reindex` };
}

function countsOf({ equal }: IndexComparison): string {
  return Object.entries(equal)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}

async function waitingFinding(db: Db): Promise<Finding> {
  const { waiting, refused, example } = await countPending(db);
  const subject = 'Changes for Meilisearch';
  if (refused > 0)
    return {
      level: 'warn',
      subject,
      says: `${waiting} wait, ${refused} were refused, the last: ${example ?? ''}`,
    };
  return { level: 'ok', subject, says: `${waiting} wait` };
}
