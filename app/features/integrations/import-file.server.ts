import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Db } from '#db/client';
import type { LeftOut, NumberedRow, ReadLine, Stored } from './import-rows';
import { listLeftOut, noteLeftOut } from './left-out-lines.server';

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

/** Told after each batch how many lines have been gone through. */
export type OnRows = (lines: number) => void | Promise<void>;

export interface FileReport {
  runId: number;
  file: string;
  /** Lines read and what became of them, over all runs of this very file. */
  counts: Record<string, number>;
  /** Every line that stands outside, whichever run left it out. */
  leftOut: LeftOut[];
  /** Lines that an earlier run left out and this one took in. */
  recovered: number;
  /** This very file was finished before: only lines that were left out were tried again. */
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
 * was cut off goes on after the last batch. A file that is finished is only asked for the lines that were left out:
 * they may fit by now. Rows find themselves by source and ref, so a changed file adds what is new.
 */
export async function importFile<Row>(
  db: Db,
  source: string,
  step: FileStep<Row> & { onRows?: OnRows },
): Promise<FileReport> {
  const run = await openRun(db, { source, file: step.file, fingerprint: await fingerprintOf(step.path) });
  const before = new Set((await listLeftOut(db, run.id)).map(({ line }) => line));
  const knownBefore = run.finishedAt !== null;
  if (!knownBefore || before.size > 0) await readFile(db, { run, step, before });
  const leftOut = await listLeftOut(db, run.id);
  const stillOut = leftOut.filter(({ line }) => before.has(line)).length;
  return {
    runId: run.id,
    file: step.file,
    counts: counted(run.counts, leftOut.length),
    leftOut,
    recovered: before.size - stillOut,
    knownBefore,
  };
}

interface Reading<Row> {
  run: Run;
  step: FileStep<Row> & { onRows?: OnRows };
  /** Lines that earlier runs left out. */
  before: ReadonlySet<number>;
}

async function readFile<Row>(db: Db, { run, step, before }: Reading<Row>): Promise<void> {
  let pending: ReadLine<Row>[] = [];
  const flush = async () => {
    const lines = pending;
    pending = [];
    if (lines.length > 0) await storeBatch(db, { run, step, lines });
    await step.onRows?.(lines.at(-1)?.line ?? 0);
  };
  for await (const line of step.read(step.path)) {
    if (line.line <= run.position && !before.has(line.line)) continue;
    pending.push(line);
    if (pending.length >= (step.batch ?? usualBatch)) await flush();
  }
  await flush();
  await db.sql`update import_runs set finished_at = coalesce(finished_at, now()) where id = ${run.id}`;
}

async function storeBatch<Row>(
  db: Db,
  { run, step, lines }: { run: Run; step: FileStep<Row>; lines: readonly ReadLine<Row>[] },
): Promise<void> {
  const rows = lines.flatMap((line) => ('row' in line ? [line] : []));
  const unread = lines.flatMap((line) =>
    'problem' in line ? [{ line: line.line, reason: line.problem }] : [],
  );
  const position = Math.max(run.position, lines.at(-1)?.line ?? 0);
  const read = lines.filter(({ line }) => line > run.position).length;
  const counts = await db.transaction(async (tx) => {
    if (Object.keys(run.counts).length === 0) await step.begin?.(tx);
    const stored = rows.length > 0 ? await step.store(tx, rows) : { counts: {}, leftOut: [] };
    const tried = lines.map(({ line }) => line);
    await noteLeftOut(tx, run.id, { tried, leftOut: [...unread, ...stored.leftOut] });
    const total = sum(run.counts, { ...stored.counts, read });
    await tx.sql`
      update import_runs set position = ${position}, counts = ${JSON.stringify(total)}::jsonb where id = ${run.id}`;
    return total;
  });
  Object.assign(run, { position, counts });
}

function sum(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const total = { ...one };
  for (const [name, count] of Object.entries(other)) if (count > 0) total[name] = (total[name] ?? 0) + count;
  return total;
}

/** The counts of a report: how many lines stand outside is no sum over runs but what is so now. */
function counted(counts: Readonly<Record<string, number>>, leftOut: number): Record<string, number> {
  return leftOut > 0 ? { ...counts, 'left out': leftOut } : { ...counts };
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
