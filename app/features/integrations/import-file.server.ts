import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Db } from '#db/client';
import type { LeftOut, NumberedRow, ReadLine, Stored } from './import-rows';

/** One file of an import: how it is read and where its rows go. */
export interface FileStep<Row> {
  /** Its name in reports. */
  readonly file: string;
  readonly path: string;
  /** Rows per transaction. */
  readonly batch?: number;
  read(path: string): AsyncIterable<ReadLine<Row>>;
  store(tx: Db, rows: readonly NumberedRow<Row>[]): Promise<Stored>;
  /** What comes before the first batch, in its transaction. */
  begin?(tx: Db): Promise<void>;
}

export interface FileReport {
  file: string;
  /** Lines read and what became of them, over all runs of this very file. */
  counts: Record<string, number>;
  /** Only those of this run. */
  leftOut: LeftOut[];
  /** This very file was finished before: nothing was read. */
  knownBefore: boolean;
}

const usualBatch = 1_000;

interface Run {
  id: number;
  position: number;
  counts: Record<string, number>;
  finishedAt: string | null;
}

/**
 * Reads one file into the database, a batch a transaction. How far it got is committed with each batch, so a run that
 * was cut off goes on after the last batch, and a file that is finished is not read again. Rows find themselves by
 * source and ref, so a changed file adds what is new.
 */
export async function importFile<Row>(
  db: Db,
  source: string,
  step: FileStep<Row> & { onRows?: (lines: number) => void },
): Promise<FileReport> {
  const run = await openRun(db, { source, file: step.file, fingerprint: await fingerprintOf(step.path) });
  const report: FileReport = {
    file: step.file,
    counts: { ...run.counts },
    leftOut: [],
    knownBefore: run.finishedAt !== null,
  };
  if (report.knownBefore) return report;
  let pending: ReadLine<Row>[] = [];
  const flush = async () => {
    const lines = pending;
    pending = [];
    if (lines.length > 0) await storeBatch(db, { run, step, lines, report });
    step.onRows?.(lines.at(-1)?.line ?? 0);
  };
  for await (const line of step.read(step.path)) {
    if (line.line <= run.position) continue;
    pending.push(line);
    if (pending.length >= (step.batch ?? usualBatch)) await flush();
  }
  await flush();
  await db.sql`update import_runs set finished_at = now() where id = ${run.id}`;
  return report;
}

async function storeBatch<Row>(
  db: Db,
  {
    run,
    step,
    lines,
    report,
  }: { run: Run; step: FileStep<Row>; lines: readonly ReadLine<Row>[]; report: FileReport },
): Promise<void> {
  const rows = lines.flatMap((line) => ('row' in line ? [line] : []));
  const unread = lines.flatMap((line) =>
    'problem' in line ? [{ line: line.line, reason: line.problem }] : [],
  );
  await db.transaction(async (tx) => {
    if (Object.keys(report.counts).length === 0) await step.begin?.(tx);
    const stored = rows.length > 0 ? await step.store(tx, rows) : { counts: {}, leftOut: [] };
    const leftOut = [...unread, ...stored.leftOut];
    const counts = sum(report.counts, { ...stored.counts, read: lines.length, 'left out': leftOut.length });
    await tx.sql`
      update import_runs set position = ${lines.at(-1)?.line ?? 0}, counts = ${JSON.stringify(counts)}::jsonb where id = ${run.id}`;
    report.counts = counts;
    report.leftOut.push(...leftOut);
  });
}

function sum(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const total = { ...one };
  for (const [name, count] of Object.entries(other)) if (count > 0) total[name] = (total[name] ?? 0) + count;
  return total;
}

async function openRun(db: Db, file: { source: string; file: string; fingerprint: string }): Promise<Run> {
  await db.sql`
    insert into import_runs (source, file, fingerprint) values (${file.source}, ${file.file}, ${file.fingerprint}) on conflict do nothing`;
  const [run] = await db.sql<[Run]>`
    select id, position, counts, finished_at as "finishedAt" from import_runs
    where source = ${file.source} and file = ${file.file} and fingerprint = ${file.fingerprint}`;
  return run;
}

async function fingerprintOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
