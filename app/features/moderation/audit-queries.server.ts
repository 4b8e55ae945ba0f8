import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';

/** An entry of the audit log with the name of who acted. */
export interface AuditLine {
  id: number;
  createdAt: string;
  action: string;
  actorName: string | null;
  subjectKind: string;
  subjectId: number | null;
  detail: Record<string, string | number | boolean | null>;
}

export const auditPageSize = 50;

/** A page of the audit log, newest first, optionally of one kind of act. */
export async function listAudit(
  db: Db,
  options: { after: Keyset | null; action: string | null },
): Promise<AuditLine[]> {
  const { after, action } = options;
  return db.sql<AuditLine[]>`
    select a.id, a.created_at as "createdAt", a.action, m.display_name as "actorName", a.subject_kind as "subjectKind",
           a.subject_id as "subjectId", a.detail
    from audit_entries a left join members m on m.id = a.actor_id
    where (${action}::text is null or a.action = ${action})
      and (${after === null} or (a.created_at, a.id) < (${after?.value ?? null}::timestamptz, ${after?.id ?? null}::bigint))
    order by a.created_at desc, a.id desc limit ${auditPageSize + 1}`;
}
