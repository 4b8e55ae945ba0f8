import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import type { LeftOut } from './import-rows';

/** One file that was imported, as its report begins. */
export interface ImportRun {
  id: number;
  source: string;
  file: string;
  counts: Record<string, number>;
  leftOut: number;
  startedAt: string;
  finishedAt: string | null;
}

export const importPageSize = 30;
export const leftOutPageSize = 100;

/** A page of imported files, newest first. */
export function listImportRuns(db: Db, after: Keyset | null): Promise<ImportRun[]> {
  return runs(
    db,
    db.sql`${after === null} or (created_at, id) < (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint)`,
  );
}

/** One imported file, or null. */
export async function getImportRun(db: Db, id: number): Promise<ImportRun | null> {
  const [run] = await runs(db, db.sql`id = ${id}::bigint`);
  return run ?? null;
}

function runs(db: Db, which: ReturnType<Db['sql']>): Promise<ImportRun[]> {
  return db.sql<ImportRun[]>`
    select id, source, file, counts, created_at as "startedAt", finished_at as "finishedAt",
           (select count(*) from import_left_out where run_id = import_runs.id) as "leftOut"
    from import_runs where ${which} order by created_at desc, id desc limit ${importPageSize + 1}`;
}

/** A page of the lines that stand outside, in the order of the file; `after` is a line number. */
export async function listLeftOutPage(db: Db, runId: number, after: number): Promise<LeftOut[]> {
  const rows = await db.sql<LeftOut[]>`
    select line, reason from import_left_out where run_id = ${runId} and line > ${after} order by line limit ${leftOutPageSize + 1}`;
  return [...rows];
}

/** How many files were imported and how many of their lines stand outside. */
export async function countImports(db: Db): Promise<{ files: number; leftOut: number }> {
  const [row] = await db.sql<[{ files: number; leftOut: number }]>`
    select (select count(*) from import_runs) as files, (select count(*) from import_left_out) as "leftOut"`;
  return row;
}
