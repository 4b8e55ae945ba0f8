import type { Db } from './client';

/** A job with what is to be minded about when it runs. */
interface EnqueuedJob {
  task: string;
  payload: Record<string, string | number | boolean | null>;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  /** A job that waits under the same key is replaced. */
  key?: string;
  runAt?: Date;
}

/**
 * Enqueues one job in the caller's transaction, for work that follows from no announced fact (a letter, say).
 * The payload holds ids, never words, addresses or secrets: the queue's rows are kept until they are done.
 */
export async function enqueue(tx: Db, task: string, payload: EnqueuedJob['payload']): Promise<void> {
  await enqueueJob(tx, { task, payload });
}

/** The same for a job that waits for its turn or its time. */
export async function enqueueJob(tx: Db, { task, payload, queue, key, runAt }: EnqueuedJob): Promise<void> {
  await tx.sql`
    select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, queue_name := ${queue ?? null}::text,
      job_key := ${key ?? null}::text, run_at := ${runAt?.toISOString() ?? null}::timestamptz)`;
}
