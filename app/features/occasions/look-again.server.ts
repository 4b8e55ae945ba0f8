import type { Db } from '#db/client';

/** Forgets how far the daily look has come, so that the next begins anew: what it has kept and told stays as it is. */
export async function lookAgain(tx: Db): Promise<void> {
  await tx.sql`delete from occasion_runs`;
}
