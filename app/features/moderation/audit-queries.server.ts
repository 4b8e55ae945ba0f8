import type { PendingQuery, Row } from 'postgres';
import type { Keyset } from '#app/lib/keyset';
import type { Db } from '#db/client';
import type { AuditFilter } from './audit-filter';

/** An entry of the audit log with the names of who acted and whom it was about. */
export interface AuditLine {
  id: number;
  createdAt: string;
  action: string;
  actorName: string | null;
  actorHandle: string | null;
  subjectKind: string;
  subjectId: number | null;
  /** Whose account or words it was about, when it was somebody's. */
  concernedHandle: string | null;
  detail: Record<string, string | number | boolean | null>;
}

export const auditPageSize = 50;

/** A page of the entries that fit, newest first. */
export async function listAudit(db: Db, filter: AuditFilter, after: Keyset | null): Promise<AuditLine[]> {
  const keyset = after
    ? db.sql`(a.created_at, a.id) < (${after.value}::timestamptz, ${after.id}::bigint)`
    : db.sql`true`;
  return db.sql<AuditLine[]>`
    ${auditRows(db, db.sql`${matching(db, filter)} and ${keyset}`)} limit ${auditPageSize + 1}`;
}

/** All entries that fit, newest first, some hundred at a time. */
export function readAudit(db: Db, filter: AuditFilter): AsyncIterable<AuditLine[]> {
  return db.sql<AuditLine[]>`${auditRows(db, matching(db, filter))}`.cursor(500);
}

/** How many entries fit. */
export async function countAudit(db: Db, filter: AuditFilter): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*) from audit_entries a where ${matching(db, filter)}`;
  return row.count;
}

function auditRows(db: Db, which: PendingQuery<Row[]>): PendingQuery<Row[]> {
  return db.sql`
    select a.id, a.created_at as "createdAt", a.action, m.display_name as "actorName", m.handle as "actorHandle",
           a.subject_kind as "subjectKind", a.subject_id as "subjectId", concerned.handle as "concernedHandle", a.detail
    from audit_entries a
    left join members m on m.id = a.actor_id
    left join threads t on a.subject_kind = 'thread' and t.id = a.subject_id
    left join replies r on a.subject_kind = 'reply' and r.id = a.subject_id
    left join reviews v on a.subject_kind = 'review' and v.id = a.subject_id
    left join members concerned on concerned.id = case a.subject_kind when 'member' then a.subject_id
      when 'thread' then t.author_id when 'reply' then r.author_id when 'review' then v.author_id end
    where ${which} order by a.created_at desc, a.id desc`;
}

/**
 * The condition of a filter on `audit_entries a`, with only what is asked for, so that an index can answer it. A handle
 * that nobody has finds nothing.
 */
function matching(db: Db, { who, whom, action, from, to }: AuditFilter): PendingQuery<Row[]> {
  const { sql } = db;
  const everything = sql`true`;
  return sql`
    ${who === null ? everything : sql`a.actor_id = (select id from members where handle = ${who}::citext)`}
    and ${whom === null ? everything : concerning(db, whom)}
    and ${action === null ? everything : sql`starts_with(a.action, ${action})`}
    and ${from === null ? everything : sql`a.created_at >= ${from}::timestamptz`}
    and ${to === null ? everything : sql`a.created_at < ${to}::timestamptz + interval '1 day'`}`;
}

/** What was done about somebody or anything of theirs. */
function concerning({ sql }: Db, handle: string): PendingQuery<Row[]> {
  const id = sql`(select id from members where handle = ${handle}::citext)`;
  return sql`(a.subject_kind, a.subject_id) in (
    select 'member', ${id}
    union all select 'thread', id from threads where author_id = ${id}
    union all select 'reply', id from replies where author_id = ${id}
    union all select 'review', id from reviews where author_id = ${id})`;
}

/** The facts of an entry in a line: `from: member, to: moderator`. */
export function detailInWords(detail: AuditLine['detail']): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}
