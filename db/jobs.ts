import type { Db } from './client';

/**
 * Enqueues one job in the caller's transaction, for work that follows from no announced fact (a letter, say).
 * The payload holds ids, never words, addresses or secrets: the queue's rows are kept until they are done.
 */
export async function enqueue(
  tx: Db,
  task: string,
  payload: Record<string, string | number | boolean | null>,
): Promise<void> {
  await tx.sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json)`;
}
