import { Command } from 'commander';
import type { Db } from '#db/client';
import { PostgresEngine } from '#search/adapters/postgres';
import { countSubjects } from '#search/documents/sources';
import { compareIndex } from '#search/indexing/compare-index';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { rebuildRemote } from '#search/indexing/rebuild-remote';
import type { RemoteEngine } from '#search/remote-engine';
import { Refusal } from '../supervisor/refusal.mjs';
import { withHouse, type OpenHouse } from './open-house';
import { startProgress } from './progress';

/** `reindex`: writes every index anew while it keeps answering, then proves it equal to the database. */
export function reindexCommand(): Command {
  return new Command('reindex')
    .description('write the search index anew without an empty moment, and compare it with the database')
    .option('--check', 'only compare; ends with 1 when something differs')
    .action(({ check = false }: { check?: boolean }) =>
      withHouse(async (house) => {
        if (!check) await rebuild(house);
        const isRight = await compare(house);
        if (!isRight) process.exitCode = 1;
      }),
    );
}

async function rebuild({ db, search: { remote } }: OpenHouse): Promise<void> {
  const total = await countSubjects(db);
  const bars = {
    writing: startProgress('PostgreSQL, writing'),
    clearing: startProgress('PostgreSQL, clearing'),
  };
  const documents = await rebuildLocal(db, {
    onProgress: ({ phase, done }) => phase !== 'counting' && bars[phase].update(done, Math.max(done, total)),
  });
  for (const bar of Object.values(bars)) bar.stop();
  console.log(`PostgreSQL: ${documents} documents are in the index.`);
  if (remote) await rebuildOutside({ db, remote, total });
}

interface Outside {
  db: Db;
  remote: RemoteEngine;
  total: number;
}

async function rebuildOutside({ db, remote, total }: Outside): Promise<void> {
  await remote.checkHealth().catch(() => {
    throw new Refusal(
      'Meilisearch does not answer at MEILI_URL; PostgreSQL stands in. Repeat this when it does.',
    );
  });
  const bar = startProgress('Meilisearch');
  const written = await rebuildRemote(db, remote, {
    onProgress: (done) => bar.update(done, Math.max(done, total)),
  });
  bar.stop();
  if (written === null)
    throw new Refusal(
      'Somebody else is building the Meilisearch index; if that has died, repeat this in a minute.',
    );
  console.log(`Meilisearch: ${written} documents are in a new index, which answers from now on.`);
}

async function compare({ db, search: { remote } }: OpenHouse): Promise<boolean> {
  const indexes = [
    { name: 'PostgreSQL', index: new PostgresEngine(db) },
    ...(remote ? [{ name: 'Meilisearch', index: remote }] : []),
  ];
  let isRight = true;
  for (const { name, index } of indexes) {
    const { missing, extra, outdated } = await compareIndex(db, index);
    console.log(
      `${name}, compared with the database: ${missing.length} missing, ${extra.length} too many, ${outdated.length} outdated.`,
    );
    isRight &&= missing.length + extra.length + outdated.length === 0;
  }
  return isRight;
}
