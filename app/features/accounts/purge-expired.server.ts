import type { Db } from '#db/client';

/** Forgets what has run out: sessions, spent links (kept a month to recognise a second click), counters of rate limits. */
export async function purgeExpired(db: Db): Promise<void> {
  await db.sql`delete from sessions where expires_at < now()`;
  await db.sql`delete from account_tokens where expires_at < now() - interval '30 days'`;
  await db.sql`delete from rate_limits where expire < (extract(epoch from now()) * 1000)::bigint`;
}
