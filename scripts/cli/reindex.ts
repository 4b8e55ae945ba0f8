import { Command } from 'commander';
import { PostgresEngine } from '#search/adapters/postgres';
import { compareIndex } from '#search/indexing/compare-index';
import { rebuildLocal } from '#search/indexing/rebuild-local';
import { withHouse } from './open-house';

/** `reindex`: writes the whole index anew while it keeps answering, then proves it equal to the database. */
export function reindexCommand(): Command {
  return new Command('reindex')
    .description('write the search index anew without an empty moment, and compare it with the database')
    .option('--check', 'only compare; ends with 1 when something differs')
    .action(async ({ check = false }: { check?: boolean }) => {
      const { documents, comparison } = await withHouse(async ({ db }) => ({
        documents: check ? null : await rebuildLocal(db, { onProgress: startReport() }),
        comparison: await compareIndex(db, new PostgresEngine(db)),
      }));
      if (documents !== null) console.log(`${documents} documents are in the index.`);
      const { missing, extra, outdated } = comparison;
      console.log(
        `Compared with the database: ${missing.length} missing, ${extra.length} too many, ${outdated.length} outdated.`,
      );
      if (missing.length + extra.length + outdated.length > 0) process.exitCode = 1;
    });
}

/** How often a line is worth reading. */
const pauseBetweenLines = 3_000;

function startReport(): (progress: { phase: string; done: number }) => void {
  let last = Date.now();
  return ({ phase, done }) => {
    if (Date.now() - last < pauseBetweenLines) return;
    last = Date.now();
    console.error(`Reindexing, ${phase}: ${done} documents`);
  };
}
