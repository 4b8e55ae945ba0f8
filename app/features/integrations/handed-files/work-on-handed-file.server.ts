import { rm } from 'node:fs/promises';
import type { Db } from '#db/client';
import { csvStep } from '../csv-steps.server';
import { finishImport } from '../finish-import.server';
import type { FileReport } from '../import-file.server';
import { ImportRefused, type ImportOrder, type SealedStep } from '../import-order.server';
import { findReviewTool } from '../review-tools/known-tools';
import { recogniseFile } from '../review-tools/read-reviews-csv.server';
import { handedFilePath } from './handed-file-place.server';
import { shownLeftOut, type HandedFileState, type HandedKind } from './handed-file';

interface WaitingFile {
  id: number;
  publicId: string;
  name: string;
  kind: HandedKind;
  source: string;
  tool: string | null;
  product: string | null;
  state: HandedFileState;
}

interface Bench {
  folder: string;
  now: Date;
  /** What has to follow when rows were brought in: the index, the planner's numbers. */
  settle: () => Promise<unknown>;
}

/** Said where the reason is ours and stands in the log. */
const ownMistake = 'Something went wrong here, and it stands in the log. Nothing is lost; try it again.';

/**
 * Looks a file through or brings it in, as its row asks for. Killed in the middle, the next run looks through from the
 * beginning, and brings in after the last batch that was committed.
 */
export async function workOnHandedFile(db: Db, fileId: number, bench: Bench): Promise<void> {
  const [file] = await db.sql<[WaitingFile?]>`
    select id, public_id as "publicId", name, kind, source, tool, product, state from handed_files where id = ${fileId}`;
  if (file?.state !== 'looking' && file?.state !== 'bringing') return;
  try {
    const step = await stepOf(db, file, bench);
    if (file.state === 'looking') await lookThrough(db, file, step);
    else await bringIn(db, file, { step, bench });
  } catch (problem) {
    const isTold = problem instanceof ImportRefused;
    await db.sql`
      update handed_files set state = 'failed', problem = ${isTold ? problem.message : ownMistake} where id = ${file.id}`;
    if (!isTold) throw problem;
  }
}

async function stepOf(db: Db, file: WaitingFile, { folder, now }: Bench): Promise<SealedStep> {
  const path = handedFilePath(folder, file.publicId);
  const told = file.tool ? findReviewTool(file.tool) : null;
  const tool = file.kind === 'reviews-csv' ? (told ?? (await recogniseFile(path))) : null;
  await db.sql`update handed_files set tool = ${tool?.name ?? null} where id = ${file.id}`;
  const order: ImportOrder = {
    path,
    source: file.source,
    kind: file.kind,
    tool: tool ?? undefined,
    product: file.product ?? undefined,
    now,
  };
  const step = csvStep(order, path);
  if (!step) throw new Error(`no step reads ${file.kind}`);
  return step;
}

class Discarded extends Error {}

/** Brings the file in and takes all of it back, so that its report is what would become of it. */
async function lookThrough(db: Db, file: WaitingFile, step: SealedStep): Promise<void> {
  let report: FileReport | undefined;
  await db
    .transaction(async (tx) => {
      report = await step.run(tx, file.source, progressOf(db, file.id));
      throw new Discarded();
    })
    .catch((problem: unknown) => {
      if (!(problem instanceof Discarded)) throw problem;
    });
  if (!report) throw new Error('the look-through ended without a report');
  await db.sql`
    update handed_files set state = 'looked', counts = ${JSON.stringify(report.counts)}::jsonb,
      left_out = ${JSON.stringify(report.leftOut.slice(0, shownLeftOut))}::jsonb
    where id = ${file.id} and state = 'looking'`;
}

async function bringIn(
  db: Db,
  file: WaitingFile,
  { step, bench }: { step: SealedStep; bench: Bench },
): Promise<void> {
  const report = await step.run(db, file.source, progressOf(db, file.id));
  await finishImport(db, file.source, bench.now);
  await bench.settle();
  await db.sql`
    update handed_files set state = 'done', counts = ${JSON.stringify(report.counts)}::jsonb, left_out = '[]'::jsonb, run_id = ${report.runId}
    where id = ${file.id}`;
  await rm(handedFilePath(bench.folder, file.publicId), { force: true });
}

/** Writes how far it is beside the work's own transaction, batch by batch. */
function progressOf(db: Db, fileId: number): (lines: number) => Promise<void> {
  return async (lines) => {
    await db.sql`update handed_files set lines = ${lines} where id = ${fileId}`;
  };
}
