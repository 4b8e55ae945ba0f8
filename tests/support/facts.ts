import type { Db } from '#db/client';

/** A fact as the log keeps it, with the names of the listeners that a job waits for. */
export interface LoggedFact {
  kind: string;
  actorId: number | null;
  payload: Record<string, unknown>;
  tasks: string[];
}

/** Everything that was announced about a thing, oldest first. */
export async function factsAbout(db: Db, subjectKind: string, subjectId: number): Promise<LoggedFact[]> {
  const rows = await db.sql<LoggedFact[]>`
    select e.kind, e.actor_id as "actorId", e.payload,
           array(select task_identifier from graphile_worker.jobs j where j.key = j.task_identifier || ':' || e.id order by 1) as tasks
    from events e where e.subject_kind = ${subjectKind} and e.subject_id = ${subjectId} order by e.id`;
  return [...rows];
}

/** The kinds alone, for tests that ask what happened and in which order. */
export async function kindsAbout(db: Db, subjectKind: string, subjectId: number): Promise<string[]> {
  return (await factsAbout(db, subjectKind, subjectId)).map((fact) => fact.kind);
}

/** The privileged acts that stand in the audit log about a thing, oldest first; not those that were refused. */
export async function auditsAbout(
  db: Db,
  subjectKind: string,
  subjectId: number,
): Promise<Array<{ action: string; actorId: number | null }>> {
  const rows = await db.sql<Array<{ action: string; actorId: number | null }>>`
    select action, actor_id as "actorId" from audit_entries
    where subject_kind = ${subjectKind} and subject_id = ${subjectId} and not starts_with(action, 'refused.') order by id`;
  return [...rows];
}
