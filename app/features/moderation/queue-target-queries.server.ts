import type { Db } from '#db/client';
import { queueCauses, type QueueCause } from './queue-item';
import { defaultTargetHours } from './queue-target';

/** The target of every cause, in hours. */
export async function listTargets(db: Db): Promise<Record<QueueCause, number>> {
  const rows = await db.sql<Array<{ cause: string; hours: number }>>`select cause, hours from queue_targets`;
  const set = new Map(rows.map((row) => [row.cause, row.hours]));
  return Object.fromEntries(
    queueCauses.map((cause) => [cause, set.get(cause) ?? defaultTargetHours]),
  ) as Record<QueueCause, number>;
}
