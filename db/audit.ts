import type { Db } from './client';

/** A privileged act: ids and small facts, never text, addresses or secrets. */
export interface AuditedAct {
  /** Null for the operator at the console. */
  actorId: number | null;
  action: string;
  subjectKind: string;
  subjectId: number | null;
  detail?: Record<string, string | number | boolean | null>;
}

/** Writes a privileged act into the log that cannot be changed, in the transaction of the act itself. */
export async function writeAudit(tx: Db, act: AuditedAct): Promise<void> {
  await tx.sql`
    insert into audit_entries (actor_id, action, subject_kind, subject_id, detail)
    values (${act.actorId}, ${act.action}, ${act.subjectKind}, ${act.subjectId}, ${JSON.stringify(act.detail ?? {})}::jsonb)`;
}
