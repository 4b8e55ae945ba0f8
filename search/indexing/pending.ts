import type { Db } from '../../db/client';
import type { Subject } from '../documents/sources';

/** A subject that another engine has not confirmed yet, in the state that `revision` stands for. */
export interface PendingSubject extends Subject {
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
