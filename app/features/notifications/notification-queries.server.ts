import type { Db } from '#db/client';

/** How many notices a member has not read, counted up to 100: nobody reads "1,204" on a bell. */
export async function countUnread(db: Db, memberId: number): Promise<number> {
  const [row] = await db.sql<[{ count: number }]>`
    select count(*) from (select from notifications where member_id = ${memberId} and read_at is null limit 100) as unread`;
  return row.count;
}
