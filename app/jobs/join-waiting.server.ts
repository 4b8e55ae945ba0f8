import type { Db } from '#db/client';
import type { TaskName } from '#db/subscriptions';

/** Facts that one transaction takes at the most: some tenths of a second of work. */
const mostFacts = 200;

/**
 * Takes jobs of the same listener that wait already off the queue and answers the facts they stand for, so that a rush of
 * single acts costs a few statements for hundreds of them. They come off in the caller's transaction: rolled back, they
 * wait on as they were.
 *
 * Only jobs that never failed and carry one fact are taken, and one worker at a time takes them. Whoever calls must have
 * failed never either: after a failure each fact is tried alone, so that one that cannot be worked off holds up none else.
 */
export async function joinWaiting({ sql }: Db, task: TaskName): Promise<number[]> {
  const jobs = await sql<Array<{ payload: { eventId: number } }>>`
    with turn as materialized (select pg_try_advisory_xact_lock(hashtextextended(${`joining ${task}`}, 0)) as ours)
    select payload from graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs
      where (select ours from turn) and task_identifier = ${task} and locked_at is null and attempts = 0 and run_at <= now()
        and key ~ ':[0-9]+$'
      order by id limit ${mostFacts - 1}))`;
  return jobs.map(({ payload }) => Number(payload.eventId));
}
