import type { Db } from '../../db/client';
import type { Subject } from '../documents/sources';

/** A subject that another engine has not confirmed yet, in the state that `revision` stands for. */
export interface PendingSubject extends Subject {
  readonly revision: number;
}

/** The job that tells another engine of what is pending. */
export const deliveryTask = 'search.deliver';

/** What waits longer than this is missed by readers: until it has been told, the engine is behind. */
const patience = '30 seconds';

/**
 * Notes in the caller's transaction that another engine must hear of these subjects, and wakes whoever tells it.
 * One job however many changes: it tells everything that is pending.
 */
export async function queueForRemote(tx: Db, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  await tx.sql`
    insert into search_pending (kind, subject_id)
    select kind, id
    from unnest(${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ id }) => id)}::bigint[]) as changed (kind, id)
    order by kind, id
    on conflict (kind, subject_id) do update set
      revision = excluded.revision,
      created_at = case when search_pending.refusal is null then search_pending.created_at else now() end,
      refusal = null`;
  await tx.sql`select graphile_worker.add_job(${deliveryTask}, '{}'::json, job_key => ${deliveryTask})`;
}

/** The subjects that wait longest, without those that the engine refused in their present state. */
export async function nextPending(db: Db, limit: number): Promise<PendingSubject[]> {
  const rows = await db.sql<PendingSubject[]>`
    select kind, subject_id as id, revision from search_pending
    where refusal is null order by revision limit ${limit}`;
  return [...rows];
}

/** Forgets subjects that the engine has confirmed, unless they have changed again since. */
export async function confirmPending(db: Db, confirmed: readonly PendingSubject[]): Promise<void> {
  await db.sql`
    delete from search_pending as waiting
    using unnest(
      ${confirmed.map(({ kind }) => kind)}::text[],
      ${confirmed.map(({ id }) => id)}::bigint[],
      ${confirmed.map(({ revision }) => revision)}::bigint[]) as done (kind, subject_id, revision)
    where (waiting.kind, waiting.subject_id, waiting.revision) = (done.kind, done.subject_id, done.revision)`;
}

/** Sets aside a document that the engine will not take, with its reason; its next change is tried again. */
export async function parkPending(db: Db, refused: PendingSubject, reason: string): Promise<void> {
  await db.sql`
    update search_pending set refusal = ${reason}
    where kind = ${refused.kind} and subject_id = ${refused.id} and revision = ${refused.revision}`;
}

/** Whether something has waited so long that an engine outside no longer says what is so. */
export async function isBehind(db: Db): Promise<boolean> {
  const [row] = await db.sql<[{ behind: boolean }]>`
    select exists (
      select from search_pending where refusal is null and created_at < now() - ${patience}::interval) as behind`;
  return row.behind;
}

export interface PendingCounts {
  /** Not yet told. */
  readonly waiting: number;
  /** Set aside, because the engine would not take them. */
  readonly refused: number;
  /** Why the last one was set aside. */
  readonly example: string | null;
}

/** How much is pending: for whoever looks after the house. */
export async function countPending(db: Db): Promise<PendingCounts> {
  const [row] = await db.sql<[PendingCounts]>`
    select count(*) filter (where refusal is null) as waiting, count(refusal) as refused,
      (array_agg(kind || ' ' || subject_id || ': ' || refusal order by revision desc) filter (where refusal is not null))[1] as example
    from search_pending`;
  return row;
}
