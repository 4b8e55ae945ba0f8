import type { Db } from '../../db/client';

/** The one engine outside that there is. */
const engine = 'meilisearch';

/** A rebuild that has given no sign for this long has died. */
const deathAfter = '1 minute';
const signEvery = 15_000;

/** Says who rebuilds: the moment of its beginning, as the database wrote it. */
export type RebuildClaim = string;

/** Whether an index is being built that must hear of live changes. */
export async function isRebuilding(db: Db): Promise<boolean> {
  const rows = await db.sql`
    select from search_rebuilds
    where engine = ${engine} and active_at > clock_timestamp() - ${deathAfter}::interval`;
  return rows.length > 0;
}

/** Claims the right to rebuild; null while somebody else does it. */
export async function claimRebuild(tx: Db): Promise<RebuildClaim | null> {
  const [row] = await tx.sql<[{ claim: string }?]>`
    insert into search_rebuilds as r (engine, index_name, active_at, created_at)
    values (${engine}, 'next', clock_timestamp(), clock_timestamp())
    on conflict (engine) do update set active_at = excluded.active_at, created_at = excluded.created_at
      where r.active_at < clock_timestamp() - ${deathAfter}::interval
    returning created_at::text as claim`;
  return row?.claim ?? null;
}

/** Shows that the rebuild lives, until the returned function is called: one batch may take a slow server minutes. */
export function keepClaim(db: Db, claim: RebuildClaim): () => void {
  const sign = () => db.sql`
    update search_rebuilds set active_at = clock_timestamp()
    where engine = ${engine} and created_at = ${claim}::timestamptz`;
  // A sign that fails is like none: whoever is taken for dead hears it from `checkClaim`.
  const timer = setInterval(() => void sign().catch(() => {}), signEvery);
  return () => clearInterval(timer);
}

/** Rejects when the rebuild was taken for dead and somebody else has begun anew. */
export async function checkClaim(tx: Db, claim: RebuildClaim): Promise<void> {
  const rows = await tx.sql`
    select from search_rebuilds where engine = ${engine} and created_at = ${claim}::timestamptz`;
  if (rows.length === 0) throw new Error('another rebuild of the search index has begun meanwhile');
}

/** Ends the rebuild, finished or given up. */
export async function releaseClaim(tx: Db, claim: RebuildClaim): Promise<void> {
  await tx.sql`delete from search_rebuilds where engine = ${engine} and created_at = ${claim}::timestamptz`;
}
