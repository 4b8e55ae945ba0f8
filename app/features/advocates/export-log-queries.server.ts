import type { Db } from '#db/client';

/** A file that left the house. */
export interface LoggedExport {
  publicId: string;
  createdAt: string;
  actorName: string;
  purpose: string;
  filter: Record<string, string>;
  includedCount: number;
  excluded: Record<string, number>;
}

/** The latest files, newest first. */
export async function listExports(db: Db): Promise<LoggedExport[]> {
  return db.sql<LoggedExport[]>`
    select e.public_id as "publicId", e.created_at as "createdAt", m.display_name as "actorName", e.purpose, e.filter,
           e.included_count as "includedCount", e.excluded
    from export_log e join members m on m.id = e.actor_id order by e.created_at desc, e.id desc limit 100`;
}
