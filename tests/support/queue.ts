import type { Db } from '#db/client';

/** What lies in the queue for one task, oldest first: exactly what somebody who can read its rows would see. */
export async function queuedJobs(db: Db, task: string): Promise<Array<Record<string, unknown>>> {
  const rows = await db.sql<Array<{ payload: Record<string, unknown> }>>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${task} order by j.id`;
  return rows.map((row) => row.payload);
}
