import type { Db } from '#db/client';

/** Forgets what nobody has gone on with for half a year. */
export async function purgeDrafts(db: Db): Promise<void> {
  await db.sql`delete from drafts where saved_at < now() - interval '180 days'`;
}
