import type { Db } from '../../db/client';

/** Any fixed number that nothing else in this database uses as an advisory lock. */
const remoteWriterLock = 7_215_302;

/**
 * Waits to be the one who writes to another engine until the end of the transaction, so that an older state never
 * arrives after a newer one. A writer that dies lets go at once.
 */
export async function lockRemoteWriter(tx: Db): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(${remoteWriterLock})`;
}
