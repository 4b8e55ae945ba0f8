import type { Db } from '../../db/client';
import type { Subject } from '../documents/sources';

/** A subject that another engine has not confirmed yet, in the state that `revision` stands for. */
interface PendingSubject extends Subject {
  readonly revision: number;
}

/** Notes in the caller's transaction that another engine must hear of these subjects. */
export async function queueForRemote(tx: Db, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  await tx.sql`
    insert into search_pending (kind, subject_id)
    select kind, id
    from unnest(${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ id }) => id)}::bigint[]) as changed (kind, id)
    order by kind, id
    on conflict (kind, subject_id) do update set revision = excluded.revision, refusal = null`;
}

/** The subjects that wait longest, without those that the engine refused in their present state. */
export async function nextPending(db: Db, limit: number): Promise<PendingSubject[]> {
  const rows = await db.sql<PendingSubject[]>`
    select kind, subject_id as id, revision from search_pending
    where refusal is null order by revision limit ${limit}`;
  return [...rows];
}
