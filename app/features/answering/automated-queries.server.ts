import type { Db } from '#db/client';

/** The accounts that answer by themselves. */
export async function listAutomated(db: Db): Promise<Array<{ handle: string; name: string }>> {
  return db.sql<Array<{ handle: string; name: string }>>`
    select m.handle::text as handle, m.display_name as name from automated_accounts a join members m on m.id = a.member_id
    where m.state <> 'erased' order by lower(m.display_name), m.id limit 200`;
}
