import type { Db } from '#db/client';

/**
 * Lets jobs be taken up again whose worker was killed: the queue itself would keep them locked for four hours. Those
 * that began longer ago than `patience` (an interval of PostgreSQL) count as dead; running one twice is harmless,
 * because every job bears that.
 */
export async function releaseDeadJobs(db: Db, patience: string): Promise<void> {
  await db.sql`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker._private_jobs
      where locked_at <= now() - ${patience}::interval))`;
}
