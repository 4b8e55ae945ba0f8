import type { Db } from '#db/client';
import type { LeftOut } from './import-rows';

/**
 * The lines of one run that stand outside, kept until they fit: what reads them may learn, and what they refer to may
 * come later.
 */
export async function listLeftOut(db: Db, runId: number): Promise<LeftOut[]> {
  const rows = await db.sql<LeftOut[]>`
    select line, reason from import_left_out where run_id = ${runId} order by line`;
  return [...rows];
}

/** Notes what became of some lines: those that are left out stand in the list, with the newest reason, and no other. */
export async function noteLeftOut(
  tx: Db,
  runId: number,
  { tried, leftOut }: { tried: readonly number[]; leftOut: readonly LeftOut[] },
): Promise<void> {
  await tx.sql`delete from import_left_out where run_id = ${runId} and line = any(${[...tried]}::bigint[])`;
  if (leftOut.length === 0) return;
  await tx.sql`
    insert into import_left_out (run_id, line, reason)
    select ${runId}, line, reason from json_to_recordset(${JSON.stringify(leftOut)}::json) as l (line bigint, reason text)
    on conflict do nothing`;
}
