import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import type { FileReport } from '#app/features/integrations/import-file.server';
import { importFolder, type ImportReport } from '#app/features/integrations/import-folder.server';
import { importKinds, ImportRefused, type ImportKind } from '#app/features/integrations/import-order.server';
import { findReviewTool, reviewTools } from '#app/features/integrations/review-tools/known-tools';
import { settleImport } from '#app/jobs/settle-import.server';
import { recordPointRules } from '#app/features/reputation/award-imported-votes.server';
import { closeRenderer } from '#app/lib/markdown/markdown.server';
import { WINDOW_DAYS } from '#app/features/advocates/advocate-terms';
import type { Db } from '#db/client';
import { Refusal } from '../supervisor/refusal.mjs';
import { withHouse, type OpenHouse } from './open-house';
import { startProgress } from './progress';

interface Options {
  source?: string;
  kind: ImportKind;
  board?: string;
  tool?: string;
  product?: string;
  dryRun?: boolean;
}

/** `import`: brings the past of another community or shop. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'bring in people, threads, votes, products and reviews of another place; repeat it as often as you like',
    )
    .argument('<path>', 'a folder or a file')
    .option(
      '--source <name>',
      'the name under which its rows are known when you repeat it (default: the name of the folder or file)',
    )
    .addOption(new Option('--kind <kind>', 'what it is').choices(importKinds).default('auto'))
    .option('--board <slug>', 'the board for its threads (default: a new one)')
    .addOption(
      new Option(
        '--tool <name>',
        'the review tool that wrote a CSV file (default: as its headings tell)',
      ).choices(reviewTools.map(({ name }) => name)),
    )
    .option('--product <sku>', 'what all reviews of a file are about, if it names no product')
    .option('--dry-run', 'do everything and keep nothing, for the report')
    .action((place: string, options: Options) =>
      withHouse((house) => runImport(house, path.resolve(place), options)),
    );
}

class Discarded extends Error {}

async function runImport({ config, db, search }: OpenHouse, place: string, options: Options): Promise<void> {
  const source = options.source ?? path.basename(place).replace(/\..*$/, '');
  const order = {
    path: place,
    source,
    kind: options.kind,
    board: options.board,
    tool: findReviewTool(options.tool ?? '') ?? undefined,
    product: options.product,
    now: new Date(),
    onFile: showLines,
  };
  await recordPointRules(db);
  try {
    const report = await (options.dryRun
      ? rehearse(db, (tx) => importFolder(tx, order))
      : importFolder(db, order));
    printReport(report);
    if (!options.dryRun) {
      const { ownerUrl } = config.database;
      const documents = await settleImport(db, { ownerUrl, hasRemote: search.remote !== null });
      console.log(`${documents} documents are in the search index.`);
    }
    await writeLeftOut(report, path.join(config.data.folder, 'imports', `${source}.txt`));
    if (options.dryRun) console.log('A rehearsal: nothing was kept.');
  } catch (problem) {
    throw problem instanceof ImportRefused ? new Refusal(problem.message) : problem;
  } finally {
    await closeRenderer();
  }
}

/** Runs in one transaction that is taken back. */
async function rehearse(db: Db, work: (tx: Db) => Promise<ImportReport>): Promise<ImportReport> {
  let report: ImportReport | undefined;
  await db
    .transaction(async (tx) => {
      report = await work(tx);
      throw new Discarded();
    })
    .catch((problem: unknown) => {
      if (!(problem instanceof Discarded)) throw problem;
    });
  if (!report) throw new Error('the rehearsal ended without a report');
  return report;
}

function showLines(file: string): (lines: number) => void {
  const progress = startProgress(file);
  return (lines) => progress.update(lines, lines);
}

function printReport({ files, ignored, entries, badges, scored }: ImportReport): void {
  for (const file of files) {
    console.log(`${file.file}: ${whatBecameOf(file)}`);
    for (const { line, reason } of file.leftOut.slice(0, 5)) console.log(`  line ${line} ${reason}`);
    if (file.leftOut.length > 5) console.log(`  and ${file.leftOut.length - 5} more`);
  }
  if (ignored.length > 0)
    console.log(`Not imported, because Vouch has no place for them: ${ignored.join(', ')}`);
  console.log(`New: ${entries} entries of points, ${badges} badges. ${whoIsScored(scored)}`);
}

function whatBecameOf({ counts, knownBefore, recovered }: FileReport): string {
  if (knownBefore && recovered === 0) return 'imported before, unchanged';
  const said = Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
  return recovered > 0 ? `${said}; ${recovered} of them had been left out before` : said;
}

/** Nobody is an answer too: whoever imports an old community must not look for a fault. */
function whoIsScored(scored: number): string {
  if (scored > 0) return `${scored} members scored.`;
  return `Nobody has a score: nothing here happened in the last ${WINDOW_DAYS} days, which is what scores count.`;
}

async function writeLeftOut({ files }: ImportReport, target: string): Promise<void> {
  const lines = files.flatMap(({ file, leftOut }) =>
    leftOut.map(({ line, reason }) => `${file}:${line}: ${reason}`),
  );
  if (lines.length === 0) return;
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, `${lines.join('\n')}\n`);
  console.log(`All lines that were left out: ${target}`);
}
