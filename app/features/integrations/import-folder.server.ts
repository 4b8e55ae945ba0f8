import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from '#db/client';
import { finishImport } from './finish-import.server';
import type { FileReport } from './import-file.server';
import { csvStep } from './csv-steps.server';
import { ImportRefused, type ImportOrder, type SealedStep } from './import-order.server';
import { stackExchangeSteps } from './stack-exchange-steps.server';
import { forumSteps, shopSteps } from './jsonl-steps.server';

export interface ImportReport {
  files: FileReport[];
  /** Files of the folder that Vouch has no place for. */
  ignored: string[];
  entries: number;
  badges: number;
  scored: number;
}

/** Imports a folder, file after file in the order in which rows need each other, and lets points and scores follow. */
export async function importFolder(db: Db, order: ImportOrder): Promise<ImportReport> {
  const { steps, ignored } = (await stat(order.path)).isDirectory()
    ? await stepsFor(db, order, await readdir(order.path))
    : { steps: [stepFor(order)], ignored: [] };
  const files: FileReport[] = [];
  for (const step of steps) files.push(await step.run(db, order.source, order.onFile?.(step.file)));
  return { files, ignored, ...(await finishImport(db, order.source, order.now)) };
}

function stepFor(order: ImportOrder): SealedStep {
  const step = csvStep(order, order.path);
  if (step) return step;
  throw new ImportRefused(`${order.path}: say what it is with --kind products, orders or reviews-csv.`);
}

async function stepsFor(db: Db, order: ImportOrder, names: readonly string[]) {
  const named = (name: string) =>
    names.includes(name) ? { file: name, path: path.join(order.path, name) } : null;
  const find = (stem: string) => named(`${stem}.jsonl`) ?? named(`${stem}.jsonl.gz`);
  const isStackExchange =
    order.kind === 'stackexchange' || (order.kind === 'auto' && names.includes('Posts.xml'));
  const steps = isStackExchange
    ? await stackExchangeSteps(db, order, named)
    : [
        ...(order.kind === 'reviews' ? [] : await forumSteps(db, order, find)),
        ...(order.kind === 'forum' ? [] : shopSteps(order, find)),
      ];
  if (steps.length === 0) {
    throw new ImportRefused(
      `${order.path} has no file that Vouch knows: threads.jsonl with posts.jsonl, products.jsonl with reviews.jsonl, or Posts.xml.`,
    );
  }
  const used = steps.map(({ file }) => file.replace(/ \(.*/, ''));
  return {
    steps,
    ignored: names.filter((name) => /\.(?:jsonl|jsonl\.gz|xml)$/.test(name) && !used.includes(name)),
  };
}
