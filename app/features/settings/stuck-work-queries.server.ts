import type { Db } from '#db/client';

/** Something that was to follow from an act and does not get done. */
export interface StuckJob {
  id: string;
  task: string;
  attempts: number;
  /** Whether it will not be tried again by itself. */
  givenUp: boolean;
  since: string;
  nextTry: string;
  error: string;
}

/** How much work waits for its turn, and what has failed so far, the oldest first. */
export interface WorkState {
  waiting: number;
  failing: number;
  examples: StuckJob[];
}

const shownJobs = 10;
/** An error is shown as far as its first line, where the cause stands. */
const maxErrorLength = 300;

/** The state of the queue. Its table is the queue's own; only what it promises to readers is read. */
export async function getWorkState(db: Db): Promise<WorkState> {
  const [counts] = await db.sql<[{ waiting: number; failing: number }]>`
    select count(*) filter (where last_error is null and run_at <= now() and locked_at is null) as waiting,
           count(*) filter (where last_error is not null) as failing
    from graphile_worker.jobs`;
  const examples = await db.sql<StuckJob[]>`
    select id::text, task_identifier as task, attempts, attempts >= max_attempts as "givenUp", created_at as since,
           run_at as "nextTry", left(split_part(last_error, E'\\n', 1), ${maxErrorLength}) as error
    from graphile_worker.jobs where last_error is not null order by created_at, id limit ${shownJobs}`;
  return { ...counts, examples };
}
